import { expect, test } from "vitest";
import { doubtBelow } from "./doubt";
import type { Readings } from "./readings";

test("doubtBelow is what two right answers of a thousand stay below", () => {
  // 1,000 right answers: 0.41, 0.42 and 0.45 are the least sure. Wrong ones do not count.
  const right = [0.42, 0.41, 0.45, ...new Array<number>(997).fill(0.9)];
  expect(doubtBelow(readings(right, [0.36, 0.37]), 4)).toBeCloseTo(0.45, 6);
});

test("doubtBelow does not ask a reader to be surer than half", () => {
  expect(doubtBelow(readings(new Array<number>(500).fill(0.99), []), 4)).toBe(0.5);
});

test("doubtBelow is half more than chance where too little is known of the reader", () => {
  expect(doubtBelow(readings(new Array<number>(499).fill(0.99), []), 4)).toBe(0.375);
  expect(doubtBelow(readings([], [0.9]), 4)).toBe(0.375);
  expect(doubtBelow(null, 10)).toBeCloseTo(0.15, 9);
  expect(doubtBelow(null, 2)).toBe(0.5);
});

/** Of four classes, of which all answers are the first. */
function readings(right: readonly number[], wrong: readonly number[]): Readings {
  const confidences = [...right, ...wrong];
  const { length } = confidences;
  return {
    images: Uint32Array.from(confidences.keys()),
    classLabels: [0, 1, 2, 3],
    truth: Uint8Array.from({ length }, (_, index) => (index < right.length ? 0 : 1)),
    predicted: new Uint8Array(length),
    probabilities: Float32Array.from(
      confidences.flatMap((confidence) => [
        confidence,
        ...[1, 1, 1].map(() => (1 - confidence) / 3),
      ]),
    ),
  };
}
