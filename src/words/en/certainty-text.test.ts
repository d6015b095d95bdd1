import { expect, test } from "vitest";
import { calibrationText, reliabilityText } from "./certainty-text";

const QUESTION = "When it says “90% sure”, is it right nine times of ten? Here:";

test("calibration says which way confidence leans, and whether that is much", () => {
  const bin = { from: 0.9, to: 1, count: 10, meanConfidence: 0.9, accuracy: 0.94 };

  expect(calibrationText({ bins: [bin], expectedCalibrationError: 0.04 })).toBe(
    `${QUESTION} a little more often than it says (expected calibration error 4.00%).`,
  );
  expect(
    calibrationText({ bins: [{ ...bin, accuracy: 0.7 }], expectedCalibrationError: 0.2 }),
  ).toBe(`${QUESTION} less often than it says (expected calibration error 20.00%).`);
});

test("calibration says of no leaning where there is none", () => {
  const sure = { from: 0.9, to: 1, count: 1, meanConfidence: 1, accuracy: 1 };
  expect(calibrationText({ bins: [sure], expectedCalibrationError: 0 })).toBe(
    `${QUESTION} just as often as it says (expected calibration error 0.00%).`,
  );

  const shy = { from: 0.5, to: 0.6, count: 10, meanConfidence: 0.55, accuracy: 0.65 };
  const bold = { from: 0.8, to: 0.9, count: 10, meanConfidence: 0.85, accuracy: 0.75 };
  expect(calibrationText({ bins: [shy, bold], expectedCalibrationError: 0.1 })).toBe(
    `${QUESTION} now more often than it says, now less (expected calibration error 10.00%).`,
  );
});

test("the chart is told point by point", () => {
  expect(
    reliabilityText([
      { count: 1, meanConfidence: 0.55, accuracy: 1 },
      { count: 1200, meanConfidence: 0.99, accuracy: 0.995 },
    ]),
  ).toBe(
    "Accuracy against confidence. 55.00% sure: 100.00% right, 1 image; 99.00% sure: 99.50% right, 1,200 images.",
  );
});
