import { describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { type Axes, project } from "./axes";
import { timesMoments } from "./moments";
import { principalAxes, randomAxes } from "./principal-axes";
import { sparseRows } from "./sparse-rows";
import { TimeSlice } from "./time-slice";

async function axesOf(
  images: Uint8Array,
  size: number,
  count: number,
  { rounds = 3, seed = 1 } = {},
): Promise<Axes> {
  const slice = new TimeSlice(new AbortController().signal);
  const rows = await sparseRows(images, images.length / size, slice);
  const axes = randomAxes(size, count, seededRandom(seed));
  await principalAxes(axes, rounds, () => timesMoments(axes, rows, null, slice), slice);
  return axes;
}

/** Sums of squares of the coordinates, over all images. */
function told(images: Uint8Array, size: number, axes: Axes): number {
  const coordinates = new Float64Array(axes.count);
  let squares = 0;
  for (let start = 0; start < images.length; start += size) {
    project(images.subarray(start, start + size), axes, coordinates);
    for (const coordinate of coordinates) squares += coordinate ** 2;
  }
  return squares;
}

/** 300 images of 64 pixels by the linear congruential generator of C's example `rand`. */
function congruentialImages(): Uint8Array {
  let state = 3;
  return Uint8Array.from({ length: 300 * 64 }, (_, place) => {
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff;
    const quarter = 2 * Math.floor((place % 64) / 32) + Math.floor((place % 8) / 4);
    const isDarker = quarter === Math.floor(place / 64) % 4;
    return Math.floor((11 * state) / 2 ** 31) + (isDarker ? 3 : 0);
  });
}

describe("the principal axes", () => {
  test("are the directions in which the images lie", async () => {
    // All images are multiples of two patterns of disjoint pixels, (1, 2, 2, 0, 0) / 3 and
    // (0, 0, 0, 3, 4) / 5, so that an axis apart from these two has nothing to tell.
    const images = Uint8Array.of(10, 20, 20, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 3, 4, 5, 10, 10, 6, 8);
    const axes = await axesOf(images, 5, 2);

    const sum = told(Uint8Array.of(10, 20, 20, 3, 4), 5, axes);
    expect(sum).toBeCloseTo(30 ** 2 + 5 ** 2, 9);
  });

  test("hold what numpy's eigenvectors hold of the images", async () => {
    const images = congruentialImages();
    const held = told(images, 64, await axesOf(images, 64, 4, { rounds: 6 })) / 16 ** 2;

    // numpy 2.4.6, eigvalsh of the second moments of the same images, divided by 16: the greatest
    // four sum to 2645.0881, and nothing holds more.
    expect(held).toBeLessThan(2645.0881 * 1.00001);
    expect(held).toBeGreaterThan(2645.0881 * 0.999);
  });

  test("are orthonormal, and all there are where as many are wanted as pixels", async () => {
    const { count, values } = await axesOf(congruentialImages(), 64, 99);

    expect(count).toBe(64);
    for (const [one, other, product] of [
      [0, 0, 1],
      [63, 63, 1],
      [0, 63, 0],
      [12, 40, 0],
    ] as const) {
      let dot = 0;
      for (let row = 0; row < 64; row++) {
        dot += (values[64 * row + one] ?? 0) * (values[64 * row + other] ?? 0);
      }
      expect(dot).toBeCloseTo(product, 9);
    }
  });

  test("are the same for the same seed", async () => {
    const images = Uint8Array.from({ length: 90 }, (_, pixel) => (pixel * 37) % 251);

    expect(await axesOf(images, 9, 4, { seed: 5 })).toEqual(
      await axesOf(images, 9, 4, { seed: 5 }),
    );
  });
});
