import { beforeAll, describe, expect, test } from "vitest";
import { predictLogits } from "../ensemble";
import { buildNetwork, initialWeights } from "../network";
import type { Predictor } from "../predict";
import * as tf from "../tf";
import { predictPartly, shapeAfter } from "./partial-network";

const NETWORK = buildNetwork("conv3x2 pool conv1x3 dense4", 8, 3);

beforeAll(async () => {
  await tf.setBackend("cpu");
});

async function withPredictor(use: (predictor: Predictor, images: tf.Tensor4D) => Promise<void>) {
  const weights = tf.tensor1d(initialWeights(NETWORK, 1));
  const moments = tf.fill([NETWORK.momentCount], 0.5) as tf.Tensor1D;
  const images = tf.randomUniform<tf.Rank.R4>([2, 8, 8, 1], 0, 1, "float32", 1);
  const before = tf.memory().numTensors;
  await use({ network: NETWORK, weights, moments, pixelMax: 255, views: 1 }, images);
  expect(tf.memory().numTensors).toBe(before);
  tf.dispose([weights, moments, images]);
}

describe("predictPartly", () => {
  test("gives with all operations what prediction gives", async () => {
    await withPredictor(async (predictor, images) => {
      const { weights, moments } = predictor;
      const part = predictPartly(predictor, NETWORK.operations.length, images);
      const whole = predictLogits(NETWORK, weights, moments, images);
      expect(await part.data()).toEqual(await whole.data());
      tf.dispose([part, whole]);
    });
  });

  test("gives halfway what one operation after the other gives", async () => {
    await withPredictor(async (predictor, images) => {
      // conv3x2: 18 weights; its scale and offset are the next two pairs.
      const byHand = tf.tidy(() => {
        const filter = tf.reshape(tf.slice(predictor.weights, 0, 18), [3, 3, 1, 2]);
        const scale = tf.slice(predictor.weights, 18, 2);
        const offset = tf.slice(predictor.weights, 20, 2);
        const pooled = tf.maxPool(
          tf.conv2d(images, filter as tf.Tensor4D, 1, "same"),
          2,
          2,
          "valid",
        );
        const spread = Math.sqrt(0.5 + 1e-3);
        return tf.relu(tf.add(tf.mul(tf.div(tf.sub(pooled, 0.5), spread), scale), offset));
      });
      const part = predictPartly(predictor, 3, images);
      expect(part.shape).toEqual([2, ...shapeAfter(predictor, 3)]);
      const expected = await byHand.data();
      for (const [index, value] of (await part.data()).entries()) {
        expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
      }
      tf.dispose([part, byHand]);
    });
  });

  test("gives of an ensemble what its first member gives alone", async () => {
    const ensemble = buildNetwork("ensemble3 conv3x2 pool conv1x3 dense4", 8, 3);
    await withPredictor(async (alone, images) => {
      const weights = tf.tensor1d(initialWeights(ensemble, 1));
      const moments = tf.fill([ensemble.momentCount], 0.5) as tf.Tensor1D;
      const part = predictPartly({ ...alone, network: ensemble, weights, moments }, 5, images);
      const expected = predictPartly(alone, 5, images);
      expect(await part.data()).toEqual(await expected.data());
      tf.dispose([weights, moments, part, expected]);
    });
  });

  test.each([0, 11])("refuses %i operations of ten", async (count) => {
    await withPredictor(async (predictor, images) => {
      expect(() => predictPartly(predictor, count, images)).toThrow(
        new RangeError(`expected 1 to ${NETWORK.operations.length} operations, got ${count}`),
      );
    });
  });
});
