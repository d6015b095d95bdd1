import { describe, expect, test } from "vitest";
import { vote } from "./vote";

describe("the vote", () => {
  test("weighs each neighbour by the inverse of its squared distance", () => {
    // 1/2, 1/4 and 1/8 of weight: 4/7, 2/7 and 1/7 of all.
    const scores = vote([1, 0, 1], [2, 4, 8], 3);

    expect([...scores]).toEqual([2 / 7, 5 / 7, 0].map(Math.fround));
  });

  test("is decided by neighbours without any distance alone", () => {
    expect([...vote([2, 0, 1], [0, 0, 1], 3)]).toEqual([0.5, 0, 0.5]);
  });

  test("is for the only neighbour's class", () => {
    expect([...vote([1], [5], 2)]).toEqual([0, 1]);
  });

  test("can be outvoted by two that are nearly as near", () => {
    const [first = 0, second = 0] = vote([0, 1, 1], [10, 11, 12], 2);

    expect(second).toBeGreaterThan(first);
  });
});
