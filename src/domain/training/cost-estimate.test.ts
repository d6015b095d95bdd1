import { expect, test } from "vitest";
import { trainingSeconds } from "./cost-estimate";
import { RECIPES } from "./recipes";

const hyperparameters = { ...RECIPES.quick, epochs: 2, validationShare: 0.1 };

test("trainingSeconds counts each image three times an epoch, validation images apart", () => {
  // 3 · 1,000 operations · 900 images · 2 epochs, at a million a second.
  expect(trainingSeconds({ flops: 1000 }, hyperparameters, 1000, 1e6)).toBeCloseTo(5.4, 10);
});

test("trainingSeconds counts all images where all are learned from", () => {
  // 3 · 1,000 operations · 1,000 images · 2 epochs, at a million a second.
  expect(trainingSeconds({ flops: 1000 }, hyperparameters, 1000, 1e6, true)).toBeCloseTo(6, 10);
});
