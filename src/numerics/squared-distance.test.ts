import fc from "fast-check";
import { expect, test } from "vitest";
import { squaredDistance } from "./squared-distance";

const EVERYTHING = Number.POSITIVE_INFINITY;

test("adds up the squares of all differences", () => {
  const pixels = Uint8Array.of(9, 9, 1, 2, 3, 4, 5, 9);

  expect(squaredDistance(pixels, 2, Float32Array.of(3, 2, 0, 4.5, 1), EVERYTHING)).toBe(
    4 + 0 + 9 + 0.25 + 16,
  );
});

const images = fc
  .integer({ min: 1, max: 150 })
  .chain((size) =>
    fc.tuple(
      fc.uint8Array({ minLength: size, maxLength: size }),
      fc.uint8Array({ minLength: size, maxLength: size }),
    ),
  );

test("is that of one pixel after the other, for images of any size", () => {
  fc.assert(
    fc.property(images, ([one, other]) => {
      const expected = one.reduce(
        (sum, value, pixel) => sum + (value - (other[pixel] ?? 0)) ** 2,
        0,
      );
      expect(squaredDistance(one, 0, Float32Array.from(other), EVERYTHING)).toBe(expected);
    }),
  );
});

test("is exact where it is below the limit, and not below it where it is not", () => {
  fc.assert(
    fc.property(images, fc.nat(100_000), ([one, other], limit) => {
      const image = Float32Array.from(other);
      const exact = squaredDistance(one, 0, image, EVERYTHING);
      const limited = squaredDistance(one, 0, image, limit);
      if (exact < limit) expect(limited).toBe(exact);
      else expect(limited).toBeGreaterThanOrEqual(limit);
    }),
  );
});
