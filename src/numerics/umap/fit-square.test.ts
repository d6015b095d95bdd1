import { expect, test } from "vitest";
import { fitSquare } from "./fit-square";

test("the longer side fills the square, the shorter one keeps its share, in the middle", () => {
  // 8 wide, 4 high.
  const points = Float64Array.of(-2, 10, 6, 14, 2, 12);
  expect([...fitSquare(points)]).toEqual([0, 0.25, 1, 0.75, 0.5, 0.5]);
});

test("one place becomes the middle", () => {
  expect([...fitSquare(Float64Array.of(3, 4, 3, 4))]).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test("no points stay none", () => {
  expect(fitSquare(new Float64Array(0))).toHaveLength(0);
});
