import { beforeAll, describe, expect, test } from "vitest";
import { imageAt } from "../../dataset/image-set";
import { seededRandom } from "../../domain/random";
import * as tf from "../../model/tf";
import { project } from "../nearest-neighbours/principal-axes";
import { congruential, NEVER, quarters, rowsOf, startWasmBackend } from "../test-fits";
import { leadingAxes } from "./leading-axes";

beforeAll(startWasmBackend);

const IMAGES = quarters(300, congruential(3));
const axesOf = (count: number, signal = NEVER) =>
  leadingAxes(IMAGES, rowsOf(IMAGES), count, seededRandom(1), signal);

describe("the leading axes", () => {
  test("hold what numpy's eigenvectors hold of the images", async () => {
    const axes = await axesOf(4);
    const coordinates = new Float64Array(4);
    let squares = 0;
    for (let image = 0; image < IMAGES.count; image++) {
      project(imageAt(IMAGES, image), axes, coordinates);
      for (const coordinate of coordinates) squares += (coordinate / IMAGES.pixelMax) ** 2;
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

  test("leave no tensor behind, cancelled or not", async () => {
    const before = tf.memory().numTensors;
    await axesOf(3);
    await expect(axesOf(3, AbortSignal.abort())).rejects.toMatchObject({
      failure: { code: "cancelled" },
    });

    expect(tf.memory().numTensors).toBe(before);
  });
});
