import { expect, test } from "vitest";
import { epochAccuracyText, epochLossText, meanLine, stepLossText } from "./plot-text";

const LAST = {
  epoch: 3,
  trainingLoss: 0.55,
  trainingAccuracy: 0.985,
  validationLoss: 0.04,
  validationAccuracy: 0.99999,
};

test("the newest epoch is told, without unseen images where there are none", () => {
  expect(epochLossText(LAST)).toBe("Loss after epoch 3: training 0.550, validation 0.040.");
  expect(epochLossText({ ...LAST, validationLoss: null })).toBe(
    "Loss after epoch 3: training 0.550.",
  );
  expect(epochAccuracyText({ ...LAST, validationAccuracy: null })).toBe(
    "Accuracy after epoch 3: training 98.50%.",
  );
});

test("less than all is never called all, and a loss that ran away is said in short", () => {
  expect(epochAccuracyText(LAST)).toContain("validation 99.99%");
  expect(epochLossText({ ...LAST, trainingLoss: 2_000_000 })).toContain("training 2.00e+6");
});

test("steps are counted as people count", () => {
  expect(stepLossText(1, 2.3)).toBe("Training loss over 1 step, lately 2.300 on average.");
  expect(stepLossText(0, undefined)).toBe("Training loss; no step yet.");
  expect(meanLine(1025)).toBe("Mean of 1,025 steps");
});
