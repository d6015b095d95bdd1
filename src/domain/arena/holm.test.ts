import { describe, expect, test } from "vitest";
import { holmCorrected } from "./holm";

describe("holmCorrected", () => {
  test("agrees with statsmodels", () => {
    // multipletests(ps, method="holm") of statsmodels 0.15.0.
    const corrected = holmCorrected([0.01, 0.04, 0.03, 0.005, 0.9]);
    for (const [place, expected] of [0.04, 0.09, 0.09, 0.025, 0.9].entries()) {
      expect(corrected[place]).toBeCloseTo(expected, 12);
    }
  });

  test("changes nothing for one comparison, and makes none greater than 1", () => {
    expect(holmCorrected([0.03])).toEqual([0.03]);
    expect(holmCorrected([0.6, 0.7])).toEqual([1, 1]);
    expect(holmCorrected([])).toEqual([]);
  });
});
