import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centerOfMass } from "./center-ink";
import { strokesToImage } from "./draw-digit-image";
import type { Stroke } from "./strokes";

const coordinate = fc.integer({ min: 0, max: 1000 });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 20,
});
const drawing = fc.array(stroke, { minLength: 1, maxLength: 4 });
const sides = fc.integer({ min: 8, max: 64 });

function transform(strokes: readonly Stroke[], scale: number, dx: number, dy: number): Stroke[] {
  return strokes.map((points) =>
    points.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })),
  );
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce(
    (largest, value, pixel) => Math.max(largest, Math.abs(value - (b[pixel] ?? 0))),
    0,
  );
}

describe("strokesToImage", () => {
  test("does not change with where and how large a digit is drawn", () => {
    const scale = fc.double({ min: 0.15, max: 1, noNaN: true });
    const move = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(drawing, sides, scale, move, move, (strokes, side, factor, dx, dy) => {
        const moved = strokesToImage(transform(strokes, factor, dx, dy), side);

        // What is left is the rounding of float64 coordinates and float32 ink.
        expect(largestDifference(moved, strokesToImage(strokes, side))).toBeLessThan(1e-3);
      }),
    );
  });

  test("gives ink from 0 to 1, and never none for a drawing", () => {
    fc.assert(
      fc.property(drawing, sides, (strokes, side) => {
        const image = strokesToImage(strokes, side);

        expect(image).toHaveLength(side * side);
        expect(image.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(Math.max(...image)).toBeGreaterThan(0);
      }),
    );
  });

  test("centres a pen's path by its mass, wherever it may move that far", () => {
    const closed = fc.array(fc.double({ min: 300, max: 700, noNaN: true }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(closed, (radii) => {
        const ring = [...radii, radii[0] ?? 0].map((radius, index) => ({
          x: radius * Math.cos((index * Math.PI) / 4),
          y: radius * Math.sin((index * Math.PI) / 4),
        }));

        const mass = centerOfMass(strokesToImage([ring], 28), 28);

        // A tenth of a pixel: the antialiased edge is not quite the same after a sub-pixel move.
        expect(Math.abs((mass?.x ?? 0) - 14.5)).toBeLessThan(0.1);
        expect(Math.abs((mass?.y ?? 0) - 14.5)).toBeLessThan(0.1);
      }),
    );
  });

  test("gives a blank image for a blank drawing", () => {
    expect(strokesToImage([], 28).every((value) => value === 0)).toBe(true);
    expect(strokesToImage([[]], 28).every((value) => value === 0)).toBe(true);
  });

  test("draws any finite points, however far apart or close together", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const anywhere = fc.array(fc.array(fc.record({ x: finite, y: finite }), { maxLength: 5 }));
    fc.assert(
      fc.property(anywhere, sides, (strokes, side) => {
        expect(strokesToImage(strokes, side).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
