import { describe, expect, test } from "vitest";
import { inverseOf, inverseOfAll, type Mend, TURNS, turnedPositions, withMend } from "./mend";

/** 1 2 over 3 4, turned: by hand. */
const TURNED = {
  none: [1, 2, 3, 4],
  quarter: [3, 1, 4, 2],
  half: [4, 3, 2, 1],
  "three-quarters": [2, 4, 1, 3],
  mirror: [2, 1, 4, 3],
  flip: [3, 4, 1, 2],
  transpose: [1, 3, 2, 4],
  "anti-transpose": [4, 2, 3, 1],
};

describe("turnedPositions", () => {
  test.each(TURNS)("%s", (turn) => {
    expect([...turnedPositions(turn, 2)].map((from) => from + 1)).toEqual(TURNED[turn]);
  });
});

describe("a mend", () => {
  const SCALE = { kind: "scale", from: 16, to: 255 } as const;
  const QUARTER = { kind: "turn", turn: "quarter" } as const;
  const MENDS: readonly Mend[] = [
    { kind: "invert" },
    SCALE,
    QUARTER,
    { kind: "turn", turn: "mirror" },
  ];

  test.each(MENDS)("$kind is its inverse's inverse, and leaves nothing with it", (mend) => {
    const back = inverseOf(mend);

    expect(inverseOf(back)).toEqual(mend);
    expect(withMend(withMend([SCALE], mend), back)).toEqual([SCALE]);
  });

  test("is taken back last first", () => {
    expect(inverseOfAll([SCALE, QUARTER])).toEqual([
      { kind: "turn", turn: "three-quarters" },
      { kind: "unscale", from: 16, to: 255 },
    ]);
  });
});
