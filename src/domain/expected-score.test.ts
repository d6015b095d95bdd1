import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedErrors, expectedScore } from "./expected-score";

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
    expect(high).toBe(1);
  });

  test("holds what was seen, to the last digit", () => {
    for (let images = 1; images <= 5000; images++) {
      expect(expectedScore(1, images).high).toBe(1);
      expect(expectedScore(0, images).low).toBe(0);
    }
  });
});

describe("expectedErrors", () => {
  test("counts errors among new images, with their own luck", () => {
    const { low, likely, high } = expectedErrors(expectedScore(0.996, 4200), 28_000);

    // By hand: Wilson's middle is 0.995547 and its deviation 0.0010005; the new images add
    // √(0.995547 · 0.004453 / 28000) = 0.0003979, so 28000 · (0.004453 ± 1.96 · 0.0010767).
    expect(likely).toBeCloseTo(112, 9);
    expect(low).toBeCloseTo(65.6, 1);
    expect(high).toBeCloseTo(183.8, 1);
  });

  test("is never narrower than the score's interval, nor beyond none and all", () => {
    const counts = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        counts,
        fc.float({ min: 0, max: 1, noNaN: true }),
        counts,
        (seen, share, images) => {
          const score = expectedScore(Math.round(share * seen) / seen, seen);
          const { low, likely, high } = expectedErrors(score, images);
          const tolerance = 1e-9 * images;
          expect(low).toBeLessThanOrEqual(images * (1 - score.high) + tolerance);
          expect(high).toBeGreaterThanOrEqual(images * (1 - score.low) - tolerance);
          expect(0 <= low && low <= likely + tolerance).toBe(true);
          expect(likely <= high + tolerance && high <= images).toBe(true);
        },
      ),
    );
  });
});
