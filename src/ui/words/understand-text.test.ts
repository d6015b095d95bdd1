import { describe, expect, test } from "vitest";
import { calibrationText, cellTitle, othersText, readingText } from "./understand-text";

/** A 4 read as 9, and a 9 read rightly. */
const READINGS = {
  images: Uint32Array.of(10, 1203),
  classLabels: [4, 9, 7],
  truth: Uint8Array.of(0, 1),
  predicted: Uint8Array.of(1, 1),
  probabilities: Float32Array.of(0.012, 0.982, 0.006, 0.001, 0.998, 0.001),
};

describe("a reading", () => {
  test("says label, answer and confidence", () => {
    expect(readingText(READINGS, 0)).toBe("Labelled 4, read as 9 (98.2%)");
    expect(readingText(READINGS, 1)).toBe("Labelled and read 9 (99.8%)");
  });

  test("names the likeliest of the others, and none that hardly counts", () => {
    expect(othersText(READINGS, 0)).toBe("4 1.2%, 7 0.6%");
    expect(othersText(READINGS, 1)).toBe("");
  });
});

test("a cell says what was read as what, and how often", () => {
  expect(cellTitle(4, 9, 1)).toBe("4 read as 9: 1 image");
  expect(cellTitle(4, 4, 380)).toBe("4 read rightly: 380 images");
});

test("calibration says which way confidence leans", () => {
  const bin = { from: 0.9, to: 1, count: 10, meanConfidence: 0.9, accuracy: 0.95 };

  expect(calibrationText({ bins: [bin], expectedCalibrationError: 0.05 })).toContain(
    "5.00% away from its accuracy on average (the expected calibration error), and it is more often right than it says",
  );
});

test("calibration says of no leaning where there is none", () => {
  const sure = { from: 0.9, to: 1, count: 1, meanConfidence: 1, accuracy: 1 };
  expect(calibrationText({ bins: [sure], expectedCalibrationError: 0 })).toBe(
    "When it says 90%, is it right nine times of ten? Here its confidence and its accuracy agree: the expected calibration error is 0.00%.",
  );

  const shy = { from: 0.5, to: 0.6, count: 10, meanConfidence: 0.55, accuracy: 0.65 };
  const bold = { from: 0.8, to: 0.9, count: 10, meanConfidence: 0.85, accuracy: 0.75 };
  expect(calibrationText({ bins: [shy, bold], expectedCalibrationError: 0.1 })).toContain(
    "10.00% away from its accuracy on average (the expected calibration error).",
  );
});
