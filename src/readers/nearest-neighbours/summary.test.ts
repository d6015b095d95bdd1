import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { matrixOf } from "../../engine/matrices/matrices";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import type { Axes } from "../../numerics/axes";
import { leadingAxes } from "../axes/leading-axes";
import { leastProduct, summaryOf } from "./summary";

const NEVER = new AbortController().signal;
const SIZE = 30;

/** Of images one after the other. */
function axesOf(pixels: Uint8Array, count: number) {
  const images = matrixOf(PLAIN_MATRICES, pixels.length / SIZE, SIZE, pixels);
  return leadingAxes(PLAIN_MATRICES, images, count, 3, seededRandom(1), NEVER);
}

const summaryOfBytes = (image: Uint8Array, axes: Axes) => summaryOf(Float32Array.from(image), axes);

const image = fc.uint8Array({ minLength: SIZE, maxLength: SIZE });

/** The product of two summaries as a backend would round it, each sum to 32 bits. */
function product32(one: Float64Array, other: Float64Array): number {
  return one.reduce(
    (sum, value, place) =>
      Math.fround(sum + Math.fround(Math.fround(value) * Math.fround(other[place] ?? 0))),
    0,
  );
}

function squaredDistance(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, ink, pixel) => sum + (ink - (other[pixel] ?? 0)) ** 2, 0);
}

describe("a summary", () => {
  test("keeps an image's length", async () => {
    const ink = Uint8Array.from({ length: SIZE }, (_, pixel) => pixel);
    const axes = await axesOf(
      ink.map((_, pixel) => pixel % 7),
      3,
    );

    const { numbers } = summaryOfBytes(ink, axes);
    // 0² + 1² + … + 29²
    expect(numbers.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(8555, 8);
  });

  test("never makes two images farther apart than they are, in 32 bits", async () => {
    await fc.assert(
      fc.asyncProperty(
        image,
        image,
        fc.integer({ min: 1, max: SIZE }),
        async (one, other, count) => {
          const axes = await axesOf(
            Uint8Array.of(...one, ...other.map((ink, pixel) => ink ^ pixel)),
            count,
          );
          const [first, second] = [summaryOfBytes(one, axes), summaryOfBytes(other, axes)];

          // Anything above its distance is a limit under which an image must not be passed over.
          const limit = squaredDistance(one, other) + 1e-9;
          const least = leastProduct(first.halfNorm, limit) + second.halfNorm;
          expect(product32(first.numbers, second.numbers)).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });

  test("tells nearly everything where images lie in the axes", async () => {
    const one = Uint8Array.from({ length: SIZE }, (_, pixel) => (pixel < 10 ? 200 : 0));
    const other = Uint8Array.from({ length: SIZE }, (_, pixel) => (pixel < 10 ? 0 : 100));
    const axes = await axesOf(Uint8Array.of(...one, ...other), 2);
    const [first, second] = [summaryOfBytes(one, axes), summaryOfBytes(other, axes)];

    // Nine tenths of their distance: less than what must be exceeded.
    const limit = 0.9 * squaredDistance(one, other);
    const least = leastProduct(first.halfNorm, limit) + second.halfNorm;
    expect(product32(first.numbers, second.numbers)).toBeLessThan(least);
  });
});
