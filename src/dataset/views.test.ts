import { describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { NUMBER_FIELDS } from "../domain/training/hyperparameter-fields";
import { drawView, MAX_VIEWS } from "./views";

const SIDE = 28;
const ALL_VIEWS = Array.from({ length: MAX_VIEWS }, (_, view) => view);

function viewOf(view: number, pixels: Uint8Array, side: number, full: number): Float32Array {
  const ink = new Float32Array(side * side);
  drawView(view, pixels, 0, side, full, ink, 0);
  return ink;
}

/** One pixel of full ink. */
function dot(side: number, row: number, column: number): Uint8Array {
  const pixels = new Uint8Array(side * side);
  pixels[row * side + column] = 255;
  return pixels;
}

test("there are as many views as the table of hyperparameters allows", () => {
  expect(MAX_VIEWS).toBe(NUMBER_FIELDS.views.max);
});

describe("drawView", () => {
  test("begins with the image itself", () => {
    const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, index) => index % 256);
    expect(viewOf(0, pixels, SIDE, 255)).toEqual(Float32Array.from(pixels, (value) => value / 255));
  });

  test.each([
    [1, 10, 9],
    [2, 10, 11],
    [3, 9, 10],
    [4, 11, 10],
  ])(
    "looks, as view %i, from beside, so that a dot moves to row %i, column %i",
    (view, row, column) => {
      expect(viewOf(view, dot(SIDE, 10, 10), SIDE, 255).indexOf(1)).toBe(row * SIDE + column);
    },
  );

  test("moves an image of twice the side by twice the pixels", () => {
    expect(viewOf(1, dot(56, 20, 20), 56, 255).indexOf(1)).toBe(20 * 56 + 18);
  });

  test("shows each view another way", () => {
    const random = seededRandom(1);
    const pixels = Uint8Array.from({ length: SIDE * SIDE }, () => 256 * random());
    const views = ALL_VIEWS.map((view) => viewOf(view, pixels, SIDE, 255).join());
    expect(new Set(views).size).toBe(MAX_VIEWS);
  });

  test.each(ALL_VIEWS)("counts pixels above full ink as full ink in view %i", (view) => {
    const ink = viewOf(view, new Uint8Array(SIDE * SIDE).fill(200), SIDE, 100);
    expect(Math.max(...ink)).toBe(1);
    expect(ink[SIDE * 14 + 14]).toBe(1);
  });

  test.each(ALL_VIEWS)("writes view %i only where it is told to", (view) => {
    const pixels = new Uint8Array(3 * SIDE * SIDE).fill(255);
    const ink = new Float32Array(3 * SIDE * SIDE).fill(7);
    drawView(view, pixels, SIDE * SIDE, SIDE, 255, ink, SIDE * SIDE);
    const untouched = [...ink.subarray(0, SIDE * SIDE), ...ink.subarray(2 * SIDE * SIDE)];
    expect(new Set(untouched)).toEqual(new Set([7]));
    expect(Math.max(...ink.subarray(SIDE * SIDE, 2 * SIDE * SIDE))).toBe(1);
  });
});
