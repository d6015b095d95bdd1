import { describe, expect, test } from "vitest";
import {
  answerOf,
  calibrationText,
  cellTitle,
  commonMistakesText,
  readingText,
} from "./understand-text";

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
    expect(readingText(READINGS, 0)).toBe("A 4, read as 9 · 98.2% sure");
    expect(readingText(READINGS, 1)).toBe("A 9, read right · 99.8% sure");
  });

  test.each([
    [7, "A 7"],
    [8, "An 8"],
    [11, "An 11"],
    [80, "An 80"],
    [18, "An 18"],
    [1, "A 1"],
    ["elephant", "An elephant"],
    ["cat", "A cat"],
  ])("speaks of %s with its article", (label, words) => {
    expect(answerOf(label, label, 1)).toBe(`${words}, read right · 100.0% sure`);
  });
});

test("a cell says what was read as what, and how often", () => {
  expect(cellTitle(4, 9, 1)).toBe("4 read as 9: 1 image");
  expect(cellTitle(4, 4, 380)).toBe("4 read rightly: 380 images");
});

test("the commonest mistakes are named with how often", () => {
  expect(commonMistakesText([])).toBe("There was no mistake.");
  expect(
    commonMistakesText([
      { label: 7, readAs: 2, count: 3 },
      { label: 4, readAs: 9, count: 1 },
    ]),
  ).toBe("Most often it took 7 for 2 (3 times) and 4 for 9 (1 time).");
});

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
