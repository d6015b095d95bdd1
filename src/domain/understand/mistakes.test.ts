import { expect, test } from "vitest";
import { leastCertainRightAnswers, mostConfidentMistakes } from "./mistakes";
import type { Readings } from "./readings";

// Indices 1, 2 and 4 are wrong, with confidences of 0.6, 0.9 and 0.7.
const READINGS: Readings = {
  images: Uint32Array.of(0, 1, 2, 3, 4, 5),
  classLabels: [3, 5],
  truth: Uint8Array.of(0, 0, 0, 1, 1, 1),
  predicted: Uint8Array.of(0, 1, 1, 1, 0, 1),
  probabilities: Float32Array.of(0.8, 0.2, 0.4, 0.6, 0.1, 0.9, 0.45, 0.55, 0.7, 0.3, 0, 1),
};

test("mostConfidentMistakes begins with the surest and keeps to its limit", () => {
  expect(mostConfidentMistakes(READINGS, 10)).toEqual([2, 4, 1]);
  expect(mostConfidentMistakes(READINGS, 2)).toEqual([2, 4]);
});

test("leastCertainRightAnswers begins with the least sure and keeps to its limit", () => {
  expect(leastCertainRightAnswers(READINGS, 10)).toEqual([3, 0, 5]);
  expect(leastCertainRightAnswers(READINGS, 1)).toEqual([3]);
});
