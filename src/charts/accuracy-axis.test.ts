import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accuracyAxis } from "./accuracy-axis";

describe("accuracyAxis", () => {
  test("spans a first epoch in whole percents", () => {
    expect(accuracyAxis([0.87, 0.984])).toEqual({
      low: 0.85,
      high: 1,
      ticks: [0.85, 0.9, 0.95, 1],
      decimals: 0,
    });
  });

  test("shows tenths of a percent where accuracies differ by no more", () => {
    expect(accuracyAxis([0.9912, 0.9934])).toEqual({
      low: 0.991,
      high: 0.994,
      ticks: [0.991, 0.992, 0.993, 0.994],
      decimals: 1,
    });
  });

  test("gives a single accuracy room on both sides", () => {
    const { low, high } = accuracyAxis([0.5]);

    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  test("encloses every accuracy within 0 and 1, in at most six intervals", () => {
    const accuracy = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(accuracy, { minLength: 1 }), (accuracies) => {
        const { low, high, ticks } = accuracyAxis(accuracies);

        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(Math.min(...accuracies));
        expect(high).toBeGreaterThanOrEqual(Math.max(...accuracies));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
