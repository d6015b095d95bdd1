import { expect, test } from "vitest";
import { sheetOf } from "./wall-sheet";

/** Side by side, each pixel of its own value. */
function gridOf(side: number, count: number) {
  const pixels = Uint8Array.from({ length: count * side * side }, (_, index) => 1 + (index % 251));
  return { side, count, pixels, labels: [] };
}

test("pictures lie in rows, a pixel of paper around each", () => {
  const grid = gridOf(28, 3);
  const { width, height, opacity } = sheetOf(grid, 2, 2);

  expect([width, height]).toEqual([60, 60]);
  expect(opacity[0]).toBe(0);
  expect(opacity[1 * 60 + 1]).toBe(grid.pixels[0]);
  expect(opacity[1 * 60 + 31]).toBe(grid.pixels[28 * 28]);
  expect(opacity[31 * 60 + 1]).toBe(grid.pixels[2 * 28 * 28]);
  expect(opacity[31 * 60 + 31], "there is no fourth").toBe(0);
});

test("small pictures are drawn with larger pixels", () => {
  const grid = gridOf(8, 1);
  const { width, opacity } = sheetOf(grid, 1, 1);

  expect(width).toBe(34);
  expect([1, 2, 4, 5].map((x) => opacity[34 + x])).toEqual([1, 1, 1, 2]);
  expect(opacity[5 * 34 + 1], "the second row").toBe(9);
});

test("pictures beyond the room are left out", () => {
  expect(sheetOf(gridOf(28, 5), 2, 1).opacity).toHaveLength(60 * 30);
});
