import { describe, expect, test } from "vitest";
import { style } from "./style";

describe("style", () => {
  test("reads knots, corners and strokes", () => {
    expect(style(2, "0 8, 55 -3!", "1 2")).toEqual({
      weight: 2,
      strokes: [
        [
          { x: 0, y: 8, isCorner: false },
          { x: 55, y: -3, isCorner: true },
        ],
        [{ x: 1, y: 2, isCorner: false }],
      ],
    });
  });

  test("names the knot that it cannot read", () => {
    expect(() => style(1, "0 8, 55")).toThrow('not " 55"');
  });
});
