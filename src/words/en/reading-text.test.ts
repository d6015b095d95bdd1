import { describe, expect, test } from "vitest";
import { answerOf, readingText } from "./reading-text";

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
