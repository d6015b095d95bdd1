import { describe, expect, test } from "vitest";
import { expectedScore } from "./expected-score";
import { LEAK_SCORE, SCORE_LADDER, standing } from "./score-ladder";

describe("SCORE_LADDER", () => {
  test("rises, and has no rung that would be a sign of a leak", () => {
    const scores = SCORE_LADDER.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(Math.max(...scores)).toBeLessThanOrEqual(LEAK_SCORE);
  });
});

describe("standing", () => {
  test("parts the ladder where the interval begins and ends", () => {
    // 0.9905 on 4,200 images lies between 0.9871 and 0.9930.
    const { below, within, above } = standing(expectedScore(0.9905, 4200));
    expect(below.map(({ score }) => score)).toEqual([0.88, 0.9691, 0.976, 0.986]);
    expect(within.map(({ score }) => score)).toEqual([0.99, 0.9905]);
    expect(above.map(({ score }) => score)).toEqual([0.99504, 0.99628, 0.99689, 0.99757]);
  });

  test("counts a rung at the very end of the interval as within", () => {
    const { below, within, above } = standing({ low: 0.976, likely: 0.98, high: 0.986 });
    expect([below, within, above].map((rungs) => rungs.length)).toEqual([2, 2, 6]);
  });

  test.each([
    // Errors in 4,200: ten are within what is known; nine to four are above it, but may be luck.
    [11, "none"],
    [10, "possible"],
    [4, "possible"],
    [3, "probable"],
    [0, "probable"],
  ])("takes %i errors in 4,200 for: leak %s", (errors, leak) => {
    expect(standing(expectedScore(1 - errors / 4200, 4200)).leak).toBe(leak);
  });
});
