import { describe, expect, test } from "vitest";
import { movingMeans } from "./moving-mean";

describe("movingMeans", () => {
  test("takes as many values before a place as after it", () => {
    // (1 + 2 + 9) / 3
    expect(movingMeans([1, 2, 9, 4, 5], [1], 1)).toEqual([4]);
  });

  test("takes fewer near the beginning, so that a steep start stays steep", () => {
    // At 0 the value itself; at 1 (8 + 4 + 3) / 3, although the reach is 2.
    expect(movingMeans([8, 4, 3, 2, 1], [0, 1], 2)).toEqual([8, 5]);
  });

  test("takes what there is at the end", () => {
    // (3 + 5 + 7) / 3
    expect(movingMeans([0, 0, 3, 5, 7], [4], 2)).toEqual([5]);
  });

  test("stays exact after a value that dwarfs all others", () => {
    // (1 + 2 + 3) / 3, although the running sum up to there is 1e28.
    expect(movingMeans([1e28, 0, 1, 2, 3, 4], [3], 1)).toEqual([2]);
  });

  test("leaves out values that are not finite", () => {
    expect(movingMeans([1, Number.NaN, 3], [1], 1)).toEqual([2]);
    expect(movingMeans([Number.NaN], [0], 3)).toEqual([Number.NaN]);
  });
});
