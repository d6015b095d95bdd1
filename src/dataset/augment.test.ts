import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { type Affine, drawMoved, drawStill, isStill, randomAffine } from "./augment";

const STILL: Affine = { a: 1, b: 0, c: 0, d: 1, dx: 0, dy: 0 };
const NO_MOVEMENT = { shift: 0, rotation: 0, scale: 0, shear: 0 };

/** Row by row 1 to 9. */
const NINE = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

/** Draws a 3×3 image between two others of full ink, none of which may come in. */
function moved(affine: Affine): number[] {
  const pixels = new Uint8Array(27).fill(255);
  pixels.set(NINE, 9);
  const ink = new Float32Array(27).fill(-1);
  drawMoved(pixels, 9, 3, 1, affine, ink, 18);
  expect([...ink.subarray(0, 18)]).toEqual(new Array(18).fill(-1));
  return [...ink.subarray(18)];
}

describe("drawMoved", () => {
  test("takes each pixel from the place that the affine map names, and paper from outside", () => {
    expect(moved({ ...STILL, dx: 1 })).toEqual([2, 3, 0, 5, 6, 0, 8, 9, 0]);
    expect(moved({ ...STILL, dy: -1 })).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6]);
  });

  test("mixes two neighbours for half a pixel", () => {
    // The last column lies half outside.
    expect(moved({ ...STILL, dx: 0.5 })).toEqual([1.5, 2.5, 1.5, 4.5, 5.5, 3, 7.5, 8.5, 4.5]);
  });

  test("turns about the middle", () => {
    // A quarter: each place (x, y) takes from (−y, x).
    const quarter = { ...STILL, a: 0, b: -1, c: 1, d: 0 };
    expect(moved(quarter)).toEqual([3, 6, 9, 2, 5, 8, 1, 4, 7]);
  });

  test("grows about the middle", () => {
    // Twice as large: corners are the mean of four pixels, sides of two.
    const twice = { ...STILL, a: 0.5, d: 0.5 };
    expect(moved(twice)).toEqual([3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7]);
  });

  test("slants: rows above the middle one way, rows below the other", () => {
    expect(moved({ ...STILL, b: 1 })).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 0]);
  });

  test("makes full ink of the pixel that counts as full", () => {
    const ink = new Float32Array(4);
    drawMoved(Uint8Array.of(0, 4, 8, 16), 0, 2, 16, STILL, ink, 0);
    expect([...ink]).toEqual([0, 0.25, 0.5, 1]);
  });

  test("that does not move draws what drawStill draws", () => {
    const image = fc.uint8Array({ minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(image, (pixels) => {
        const [still, moving] = [new Float32Array(36), new Float32Array(36)];
        drawStill(pixels, 0, 36, 255, still, 0);
        drawMoved(pixels, 0, 6, 255, STILL, moving, 0);
        expect(moving).toEqual(still);
      }),
    );
  });

  test("never makes more ink of a pixel than there was, or less than none", () => {
    const movement = { shift: 8, rotation: 45, scale: 0.5, shear: 0.5 };
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 8, max: 20 }), (seed, side) => {
        const random = seededRandom(seed);
        const pixels = Uint8Array.from({ length: side * side }, () => 256 * random());
        const ink = new Float32Array(side * side);
        drawMoved(pixels, 0, side, 255, randomAffine(movement, side, random), ink, 0);
        expect(ink.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});

test("drawStill copies images from their place to another as shares of full ink", () => {
  const ink = new Float32Array(4);
  drawStill(Uint8Array.of(9, 0, 5, 10), 1, 3, 10, ink, 1);
  expect([...ink]).toEqual([0, 0, 0.5, 1]);
});

describe("randomAffine", () => {
  test("stands still in the middle of every range", () => {
    const movement = { shift: 2, rotation: 20, scale: 0.2, shear: 0.2 };
    expect(randomAffine(movement, 28, () => 0.5)).toEqual(STILL);
  });

  test("turns by half of the greatest angle at three quarters of the range", () => {
    // 2·0.75 − 1 is half of 60 degrees; the sine of 30 degrees is 1/2.
    const { a, b, c, d } = randomAffine({ ...NO_MOVEMENT, rotation: 60 }, 28, () => 0.75);
    for (const [actual, expected] of [
      [a, Math.sqrt(0.75)],
      [b, -0.5],
      [c, 0.5],
      [d, Math.sqrt(0.75)],
    ] as const) {
      expect(actual).toBeCloseTo(expected, 12);
    }
  });

  test("takes from a smaller field to make the image larger", () => {
    // 2·0.75 − 1 is half of 0.5: a quarter larger, so that 1 / 1.25 of the field is seen.
    const larger = randomAffine({ ...NO_MOVEMENT, scale: 0.5 }, 28, () => 0.75);
    expect(larger).toEqual({ ...STILL, a: 0.8, d: 0.8 });
  });

  test("slants by the share it is given", () => {
    const slanted = randomAffine({ ...NO_MOVEMENT, shear: 0.5 }, 28, () => 0.75);
    expect(slanted).toEqual({ ...STILL, b: 0.25 });
  });

  test("slants first and turns then, where it does both", () => {
    // A quarter turn after a slant of 1/4: (x, y) → (x + y/4, y) → (−y, x + y/4).
    const movement = { ...NO_MOVEMENT, rotation: 180, shear: 0.5 };
    const { a, b, c, d } = randomAffine(movement, 28, () => 0.75);
    expect(a).toBeCloseTo(0, 12);
    expect(b).toBeCloseTo(-1, 12);
    expect(c).toBeCloseTo(1, 12);
    expect(d).toBeCloseTo(0.25, 12);
  });

  test("shifts by pixels of a 28-pixel side, so that larger images move as far", () => {
    const shifted = randomAffine({ ...NO_MOVEMENT, shift: 3 }, 56, () => 0.75);
    expect(shifted).toEqual({ ...STILL, dx: 3, dy: 3 });
  });

  test("stays within its movement, whatever is drawn", () => {
    const movement = { shift: 3, rotation: 10, scale: 0.2, shear: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { a, c, dx, dy } = randomAffine(movement, 28, seededRandom(seed));
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(3);
        // A hair for float64 sines and square roots.
        expect(Math.abs(Math.atan2(c, a)) * (180 / Math.PI)).toBeLessThanOrEqual(10 + 1e-9);
        expect(1 / Math.hypot(a, c)).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(1 / Math.hypot(a, c)).toBeLessThanOrEqual(1.2 + 1e-9);
      }),
    );
  });
});

test.each(["shift", "rotation", "scale", "shear"])("an image is not still under %s", (kind) => {
  expect(isStill(NO_MOVEMENT)).toBe(true);
  expect(isStill({ ...NO_MOVEMENT, [kind]: 0.1 })).toBe(false);
});
