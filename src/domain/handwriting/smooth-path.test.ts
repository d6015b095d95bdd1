import { describe, expect, test } from "vitest";
import { smoothPath } from "./smooth-path";
import type { Knot } from "./style";

function knot(x: number, y: number, isCorner = false): Knot {
  return { x, y, isCorner };
}

describe("smoothPath", () => {
  test("passes through every knot", () => {
    const knots = [knot(0, 0), knot(10, 40), knot(50, 20), knot(60, 90)];

    const path = smoothPath(knots);

    for (const { x, y } of knots) expect(path).toContainEqual({ x, y });
  });

  test("keeps a straight line straight", () => {
    const path = smoothPath([knot(0, 0), knot(5, 50), knot(10, 100)]);

    for (const { x, y } of path) expect(x).toBeCloseTo(y / 10, 9);
  });

  test("swings around a knot, and turns sharply at a corner", () => {
    const highest = (isCorner: boolean): number =>
      Math.min(...smoothPath([knot(0, 50), knot(40, 0, isCorner), knot(80, 10)]).map(({ y }) => y));

    expect(highest(true)).toBe(0);
    expect(highest(false)).toBeLessThan(0);
  });

  test("makes a dot of one knot, and nothing of none", () => {
    expect(smoothPath([knot(3, 4)])).toEqual([{ x: 3, y: 4 }]);
    expect(smoothPath([])).toEqual([]);
  });
});
