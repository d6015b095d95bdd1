import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DESKEWED_MAX, inkMoments } from "./deskew";
import { preparationOf } from "./prepare";

const SIDE = 8;

/** As bytes, rounded: what is compared. */
function deskew(pixels: Uint8Array<ArrayBuffer>, side: number, pixelMax: number): Uint8Array {
  const images = { fileName: "", origin: "sample", side, pixelMax, count: 1, pixels } as const;
  const into = new Float32Array(side * side);
  preparationOf(side, pixelMax, true).image(images, 0, into);
  return Uint8Array.from(into);
}

const momentsOf = (image: Uint8Array, side: number) => inkMoments(Float32Array.from(image), side);

/** `#` is full ink, `.` is paper. */
function draw(rows: readonly string[], full: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...rows.join("")], (mark) => (mark === "#" ? full : 0));
}

/** In each row one pixel further to the left, so that its slant is -1. */
const SLANTED = draw(
  [
    "......#.", //
    ".....#..",
    "....#...",
    "...#....",
    "..#.....",
    ".#......",
    "........",
    "........",
  ],
  16,
);

describe("the moments of an image's ink", () => {
  test("are its centre of mass and the regression of columns on rows", () => {
    // Three pixels of ink 1, 1 and 2 at (column, row) = (0, 0), (2, 1), (3, 2):
    // mass 4, mean column 8 / 4 = 2, mean row 5 / 4; the covariance times the mass is
    // 1·(-2)(-1.25) + 1·(0)(-0.25) + 2·(1)(0.75) = 4, the variance of rows times the mass
    // 1.5625 + 0.0625 + 2·0.5625 = 2.75: 4 / 2.75 is cut to 1.
    expect(momentsOf(Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0), 4)).toEqual({
      column: 2,
      row: 1.25,
      slant: 1,
    });
  });

  test("tell a slant of half a column a row", () => {
    // Ink at (1, 0), (1, 1), (2, 2), (2, 3): deviations (-0.5, -1.5), (-0.5, -0.5), (0.5, 0.5),
    // (0.5, 1.5); covariance 2, variance of rows 5.
    const image = draw([".#..", ".#..", "..#.", "..#."], 7);

    expect(momentsOf(image, 4)?.slant).toBeCloseTo(0.4, 12);
  });

  test("have no slant for ink in one row", () => {
    expect(momentsOf(draw(["....", ".###", "....", "...."], 1), 4)?.slant).toBe(0);
  });

  test("are none for a blank image", () => {
    expect(momentsOf(new Uint8Array(64), SIDE)).toBeNull();
  });
});

describe("deskewing", () => {
  test("does to a drawing what it does to an image, without rounding", () => {
    const into = new Float32Array(64);
    const ink = Float32Array.from(SLANTED, (pixel) => pixel / 16);
    preparationOf(SIDE, 16, true).ink(ink, into);

    expect([...into].map(Math.round)).toEqual([...deskew(SLANTED, SIDE, 16)]);
  });

  test("makes a slanted bar upright and puts it into the middle", () => {
    // The middle is between two pixels, in both directions: the bar's six rows of one pixel
    // become a column of halves on either side, from half of row 0.5 to half of row 6.5.
    const upright = deskew(SLANTED, SIDE, 16);

    const columns = [0, 1, 2, 3, 4, 5, 6, 7].map((column) =>
      [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, row) => sum + (upright[row * SIDE + column] ?? 0), 0),
    );
    const half = Math.round(DESKEWED_MAX / 2);
    expect(columns).toEqual([0, 0, 0, 6 * half, 6 * half, 0, 0, 0]);
  });

  test("leaves an upright image in the middle as it is", () => {
    const image = draw(["....", ".##.", ".##.", "...."], 255);

    expect(deskew(image, 4, 255)).toEqual(image);
  });

  test("moves an upright image into the middle", () => {
    const image = draw(["##..", "##..", "....", "...."], 255);

    expect(deskew(image, 4, 255)).toEqual(draw(["....", ".##.", ".##.", "...."], 255));
  });

  test("keeps a blank image blank", () => {
    expect(deskew(new Uint8Array(64), SIDE, 255)).toEqual(new Uint8Array(64));
  });

  test("makes the same of an image in black and white and in 255 greys", () => {
    const black = SLANTED.map((ink) => (ink === 0 ? 0 : 1));

    expect(deskew(black, SIDE, 1)).toEqual(deskew(SLANTED, SIDE, 16));
  });

  test("takes more than full ink for full ink", () => {
    const image = draw(["....", ".##.", ".##.", "...."], 200);

    expect(Math.max(...deskew(image, 4, 100))).toBe(DESKEWED_MAX);
  });

  test("leaves next to no slant in anything that stays within the image", () => {
    // Six rows of two pixels each, in the inner columns.
    const bars = fc.array(fc.integer({ min: 5, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(bars, (lefts) => {
        const image = new Uint8Array(16 * 16);
        for (const [row, left] of lefts.entries())
          image.fill(255, (row + 5) * 16 + left, (row + 5) * 16 + left + 2);
        fc.pre(Math.abs(momentsOf(image, 16)?.slant ?? 0) < 1);

        expect(momentsOf(deskew(image, 16, 255), 16)?.slant).toBeCloseTo(0, 1);
      }),
    );
  });
});
