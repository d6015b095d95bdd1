import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneCycleLearningRate } from "./schedule";

/** A float64 cosine is off by about 1e-16, and an expected share is written with 10 digits. */
const DIGITS = 9;

function rates(steps: number, peak: number, warmUp: number): number[] {
  return Array.from({ length: steps }, (_, step) =>
    oneCycleLearningRate(step, steps, peak, warmUp, "cosine"),
  );
}

describe("oneCycleLearningRate", () => {
  test("rises in a straight line, then falls along a cosine", () => {
    // Two of eight steps rise: 1/2 and 2/2 of the peak. Then (1 + cos(k·π/6)) / 2 for k from 0.
    const expected = [0.5, 1, 1, 0.9330127019, 0.75, 0.5, 0.25, 0.0669872981];
    for (const [step, rate] of rates(8, 3, 0.25).entries()) {
      expect(rate).toBeCloseTo(3 * (expected[step] ?? Number.NaN), DIGITS);
    }
  });

  test("falls in a straight line where that is asked for", () => {
    // One of five steps rises; then (1 − k/4) for k from 0.
    const line = Array.from({ length: 5 }, (_, step) =>
      oneCycleLearningRate(step, 5, 4, 0.2, "linear"),
    );
    expect(line).toEqual([4, 4, 3, 2, 1]);
  });

  test("begins at the peak where nothing is to rise", () => {
    expect(oneCycleLearningRate(0, 10, 0.4, 0, "cosine")).toBe(0.4);
  });

  test("has reached zero when all steps are done, and stays there", () => {
    expect(oneCycleLearningRate(20, 20, 0.4, 0.25, "cosine")).toBe(0);
    expect(oneCycleLearningRate(21, 20, 0.4, 0.25, "cosine")).toBe(0);
  });

  const run = fc.tuple(
    fc.integer({ min: 1, max: 100 }),
    fc.double({ min: 0, max: 0.9, noNaN: true }),
  );

  test("lets no step go to waste: each rate lies above zero and not above the peak", () => {
    fc.assert(
      fc.property(run, ([steps, warmUp]) => {
        const all = rates(steps, 1, warmUp);
        expect(all.every((rate) => rate > 0 && rate <= 1)).toBe(true);
        expect(Math.max(...all)).toBe(1);
      }),
    );
  });

  test("turns only once", () => {
    fc.assert(
      fc.property(run, ([steps, warmUp]) => {
        const all = rates(steps, 1, warmUp);
        const top = all.indexOf(1);
        expect(all.slice(0, top + 1)).toEqual(all.slice(0, top + 1).sort((a, b) => a - b));
        expect(all.slice(top)).toEqual(all.slice(top).sort((a, b) => b - a));
      }),
    );
  });
});
