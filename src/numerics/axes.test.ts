import { expect, test } from "vitest";
import { addScaled, project } from "./axes";

test("an image's coordinates are its products with the axes", () => {
  // Axes (0.6, 0.8, 0) and (0, 0, 1); the image 5, 10, 7: 0.6·5 + 0.8·10 = 11, and 7.
  const axes = { count: 2, values: Float64Array.of(0.6, 0, 0.8, 0, 0, 1) };
  const coordinates = Float64Array.of(9, 9);
  project(Uint8Array.of(5, 10, 7), axes, coordinates);

  expect([...coordinates]).toEqual([11, 7]);
});

test("so many numbers are added from their places on", () => {
  const to = Float64Array.of(1, 1, 1, 1);
  addScaled(to, 1, Float64Array.of(9, 10, 20), 1, 2, 0.5);

  expect([...to]).toEqual([1, 6, 11, 1]);
});
