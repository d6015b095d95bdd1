import { describe, expect, test } from "vitest";
import { expectedScore } from "./expected-score";

describe("expectedScore", () => {
  test("says how little 4,200 images can tell", () => {
    const { low, likely, high } = expectedScore(0.996, 4200);

    // By hand: √(0.996 · 0.004 / 4200) is 0.00097, so about ±0.19 points, shifted downwards.
    expect(low).toBeCloseTo(0.9936, 4);
    expect(likely).toBe(0.996);
    expect(high).toBeCloseTo(0.9975, 4);
  });

  test("never promises more than everything", () => {
    const { low, high } = expectedScore(1, 100);

    // Wilson's bound for no error in n is n / (n + z²): 100 / 103.84.
    expect(low).toBeCloseTo(0.963, 3);
    expect(high).toBeLessThanOrEqual(1 + 1e-12);
  });
});
