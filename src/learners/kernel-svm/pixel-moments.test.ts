import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import * as tf from "../../model/tf";
import { timesMoments } from "../../numerics/moments";
import { randomAxes } from "../../numerics/principal-axes";
import { sparseRows } from "../../numerics/sparse-rows";
import { TimeSlice } from "../../numerics/time-slice";
import { congruential, NEVER, quarters, rowsOf, startWasmBackend } from "../test-fits";
import { timesPixelMoments } from "./pixel-moments";

beforeAll(startWasmBackend);

const IMAGES = quarters(300, congruential(3));

describe("the backend's products with second moments", () => {
  test("are those of plain numbers, of ink from 0 to 1", async () => {
    const axes = randomAxes(64, 5, seededRandom(1));
    const plain = { ...axes, values: axes.values.slice() };
    await timesPixelMoments(axes, IMAGES, rowsOf(IMAGES), NEVER);
    const slice = new TimeSlice(NEVER);
    await timesMoments(plain, await sparseRows(IMAGES.pixels, 300, slice), null, slice);

    for (const [place, value] of axes.values.entries()) {
      // Sums over 300 images of float32, each rounded by at most 6e-8 of a sum of below 500.
      expect(Math.abs(value - (plain.values[place] ?? 0) / 16 ** 2)).toBeLessThan(0.01);
    }
  });

  test("leave no tensor behind, cancelled or not", async () => {
    const before = tf.memory().numTensors;
    const axes = randomAxes(64, 3, seededRandom(1));
    await timesPixelMoments(axes, IMAGES, rowsOf(IMAGES), NEVER);
    const cancelled = timesPixelMoments(axes, IMAGES, rowsOf(IMAGES), AbortSignal.abort());
    await expect(cancelled).rejects.toMatchObject({ failure: { code: "cancelled" } });

    expect(tf.memory().numTensors).toBe(before);
  });
});
