import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketLength, keepExtremes } from "./down-sample";

describe("keepExtremes", () => {
  test("keeps every value while there are no more than the limit", () => {
    expect(keepExtremes([3, 1, 2, 2, 5, 4], 6)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("keeps the first, the last, and the lowest and highest of each bucket", () => {
    // A limit of 6 leaves two buckets for 7 values: 4 values, then 3.
    const values = [5, 9, 1, 6, 4, 8, 3];

    expect(keepExtremes(values, 6)).toEqual([0, 1, 2, 5, 6]);
  });

  test("keeps a lone spike among thousands", () => {
    const values = new Float32Array(10_000).fill(0.5);
    values[7777] = 40;

    expect(keepExtremes(values, 100)).toContain(7777);
  });

  test("leaves out what is not finite", () => {
    expect(keepExtremes([Number.NaN, 2, Number.POSITIVE_INFINITY, 1, Number.NaN], 9)).toEqual([
      1, 3,
    ]);
    expect(keepExtremes([Number.NaN, Number.NaN], 4)).toEqual([]);
    expect(keepExtremes([], 4)).toEqual([]);
  });

  test("never passes the limit, and its indices rise", () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(0, Number.NaN));
    fc.assert(
      fc.property(fc.array(value), fc.integer({ min: 4, max: 40 }), (values, limit) => {
        const kept = keepExtremes(values, limit);

        expect(kept.length).toBeLessThanOrEqual(limit);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        const finite = values.filter(Number.isFinite);
        const shown = kept.map((index) => values[index] ?? Number.NaN);
        expect(Math.max(...shown)).toBe(Math.max(...finite));
        expect(Math.min(...shown)).toBe(Math.min(...finite));
      }),
    );
  });

  test("goes on showing what it has shown while the bucket length stays", () => {
    const values = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index * 7));
    expect(bucketLength(900, 100)).toBe(bucketLength(1000, 100));

    const before = keepExtremes(values.subarray(0, 900), 100).filter((index) => index < 896);
    const after = keepExtremes(values, 100);

    expect(after).toEqual(expect.arrayContaining(before));
  });

  test("refuses a limit without room for the ends and one bucket", () => {
    expect(() => keepExtremes([1, 2], 3)).toThrow(RangeError);
  });
});
