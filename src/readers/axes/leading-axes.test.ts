import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { matrixOf } from "../../engine/matrices/matrices";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { project } from "../../numerics/axes";
import { CountedMatrices } from "../counted-matrices";
import { congruential, inksOf, NEVER, quarters } from "../test-fits";
import { leadingAxes } from "./leading-axes";

const IMAGES = quarters(300, congruential(3));
const INK = matrixOf(PLAIN_MATRICES, 300, 64, inksOf(IMAGES));
const axesOf = (count: number, seed = 1) =>
  leadingAxes(PLAIN_MATRICES, INK, count, 6, seededRandom(seed), NEVER);

describe("the leading axes", () => {
  test("hold what numpy's eigenvectors hold of the images", async () => {
    const axes = await axesOf(4);
    const coordinates = new Float64Array(4);
    let squares = 0;
    for (let image = 0; image < IMAGES.count; image++) {
      project(INK.part(image, 1).values, axes, coordinates);
      for (const coordinate of coordinates) squares += coordinate ** 2;
    }

    // numpy 2.4.6, eigvalsh of the second moments of the same ink: the greatest four sum to
    // 2645.0881, and nothing holds more.
    expect(squares).toBeLessThan(2645.0881 * 1.00001);
    expect(squares).toBeGreaterThan(2645.0881 * 0.999);
  });

  test("are orthonormal, and all there are where as many are wanted as pixels", async () => {
    const { count, values } = await axesOf(99);

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

  test("are the directions in which the images lie", async () => {
    // All images are multiples of two patterns of disjoint pixels, (1, 2, 2, 0, 0) / 3 and
    // (0, 0, 0, 3, 4) / 5, so that an axis apart from these two has nothing to tell.
    const values = [10, 20, 20, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 3, 4, 5, 10, 10, 6, 8];
    const images = matrixOf(PLAIN_MATRICES, 4, 5, values);
    const axes = await leadingAxes(PLAIN_MATRICES, images, 2, 3, seededRandom(1), NEVER);

    const coordinates = new Float64Array(2);
    project(Float32Array.of(10, 20, 20, 3, 4), axes, coordinates);
    const [first = 0, second = 0] = coordinates;
    // Seven digits, since products have 32 bits.
    expect((first ** 2 + second ** 2) / (30 ** 2 + 5 ** 2)).toBeCloseTo(1, 6);
  });

  test("are the same for the same seed", async () => {
    expect(await axesOf(3, 5)).toEqual(await axesOf(3, 5));
  });

  test("leave no matrix behind, cancelled or not", async () => {
    const matrices = new CountedMatrices(PLAIN_MATRICES);
    const search = (signal: AbortSignal) =>
      leadingAxes(matrices, INK, 3, 6, seededRandom(1), signal);
    await search(NEVER);
    await expect(search(AbortSignal.abort())).rejects.toMatchObject({
      failure: { code: "cancelled" },
    });

    expect(matrices.alive).toBe(0);
  });
});
