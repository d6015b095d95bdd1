import { describe, expect, test } from "vitest";
import { inverseOf, inverseOfAll, type Mend, withMend } from "./mend";

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
