import { expect, test } from "vitest";
import { crossValidationText } from "./cross-validation-text";

test("a cross-validation is told with its parts and its interval", () => {
  const judgement = {
    images: 60,
    different: 60,
    onBothSides: 0,
    accuracy: 58 / 60,
    classLabels: [0, 1],
    confusion: Uint32Array.of(29, 1, 1, 29),
  };
  // Wilson's interval of 58 in 60: 0.8864 to 0.9908.
  expect(crossValidationText(judgement, 5)).toBe(
    "By cross-validation, 58 of 60 images were read right when they were not learned from (5 parts): 96.67%, between 88.6% and 99.1% with 95% confidence.",
  );
});
