import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mcnemarP } from "./mcnemar";

describe("mcnemarP", () => {
  test.each([
    [1, 0, 1],
    [3, 9, 0.14599609375],
    [10, 2, 0.03857421875],
    [25, 7, 0.0021024015732109547],
    [30, 90, 3.7727533063553086e-8],
    [100, 0, 1.5777218104420236e-30],
    [1200, 1350, 0.003163536948938072],
    [4000, 3700, 0.0006548582063047149],
  ])("agrees with statsmodels for %i against %i", (one, other, expected) => {
    // mcnemar([[0, one], [other, 0]], exact=True).pvalue of statsmodels 0.15.0.
    expect(mcnemarP(one, other) / expected).toBeCloseTo(1, 12);
  });

  test("is 1 where nothing tells the two apart", () => {
    expect(mcnemarP(0, 0)).toBe(1);
    expect(mcnemarP(40, 41)).toBeCloseTo(1, 12);
    expect(mcnemarP(2000, 2000)).toBe(1);
  });

  test("is a probability, and the same from both sides", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (one, other) => {
        const p = mcnemarP(one, other);
        expect(p >= 0 && p <= 1).toBe(true);
        expect(mcnemarP(other, one)).toBe(p);
      }),
    );
  });
});
