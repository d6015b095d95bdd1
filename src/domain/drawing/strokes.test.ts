import { describe, expect, test } from "vitest";
import { moveStrokes, strokeBounds } from "./strokes";

describe("strokeBounds", () => {
  test("finds the middle and half the size of all strokes together", () => {
    const strokes = [[{ x: 1, y: 10 }], [{ x: 5, y: 4 }]];

    expect(strokeBounds(strokes)).toEqual({ middleX: 3, middleY: 7, halfWidth: 2, halfHeight: 3 });
  });

  test("has nothing to say about a drawing without points", () => {
    expect(strokeBounds([])).toBeNull();
    expect(strokeBounds([[]])).toBeNull();
  });

  test("stays finite at the ends of the number range", () => {
    const bounds = strokeBounds([
      [{ x: -Number.MAX_VALUE, y: 0 }],
      [{ x: Number.MAX_VALUE, y: 0 }],
    ]);

    expect(bounds?.halfWidth).toBe(Number.MAX_VALUE);
  });
});

describe("moveStrokes", () => {
  test("moves every point and keeps its pressure", () => {
    expect(moveStrokes([[{ x: 1, y: 2, pressure: 0.5 }]], 10, 20)).toEqual([
      [{ x: 11, y: 22, pressure: 0.5 }],
    ]);
  });
});
