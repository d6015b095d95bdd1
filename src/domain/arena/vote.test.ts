import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanOfScores } from "./vote";

describe("meanOfScores", () => {
  test("is the mean of each score", () => {
    const mean = meanOfScores([
      Float32Array.of(0.5, 0.5, 1, 0),
      Float32Array.of(0.25, 0.75, 0.5, 0.5),
    ]);
    expect(mean).toEqual(Float32Array.of(0.375, 0.625, 0.75, 0.25));
  });

  test("is what one reader says where it is alone", () => {
    expect(meanOfScores([Float32Array.of(0.1, 0.9)])).toEqual(Float32Array.of(0.1, 0.9));
  });

  test("keeps a tie where the same votes come in another order", () => {
    const votes = fc.array(fc.float({ min: Math.fround(1e-6), max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(votes, (ascending) => {
        const descending = ascending.toReversed();
        const [one, other] = meanOfScores(
          ascending.map((vote, reader) => Float32Array.of(vote, descending[reader] ?? 0)),
        );
        expect(one).toBe(other);
      }),
    );
  });

  test("refuses no readers, and readers of different images", () => {
    expect(() => meanOfScores([])).toThrow(RangeError);
    expect(() => meanOfScores([new Float32Array(2), new Float32Array(4)])).toThrow(RangeError);
  });
});
