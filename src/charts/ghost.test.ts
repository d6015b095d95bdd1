import { describe, expect, test } from "vitest";
import { besideGhost, withGaps } from "./ghost";

describe("besideGhost", () => {
  const ghost = { xs: [1, 3, 5], values: [10, 30, 20] };

  test("has the ghost's values where the newest run has its own, and goes on behind it", () => {
    expect(besideGhost([1, 2], ghost)).toEqual({ xs: [1, 2, 3, 5], values: [10, 20, 30, 20] });
  });

  test("is the ghost alone before the newest run has begun", () => {
    expect(besideGhost([], ghost)).toEqual(ghost);
  });

  test("has no value where the ghost has none", () => {
    expect(besideGhost([0, 4, 6], ghost).values).toEqual([Number.NaN, 25, Number.NaN]);
  });
});

test("withGaps fills up to a length", () => {
  expect(withGaps([1], 3)).toEqual([1, Number.NaN, Number.NaN]);
});
