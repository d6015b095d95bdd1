import { beforeAll, describe, expect, test } from "vitest";
import { initialWeights } from "../../domain/network/initial-weights";
import { seededRandom } from "../../domain/random";
import { smoothedTargets, softmaxCrossEntropy } from "./loss";
import type { BatchContext } from "./operations/tensor-operation";
import { predictForward, trainForward } from "./passes";
import { statisticsTensors, tensorNetwork, weightTensors } from "./tensor-network";
import { CLASSES, MOST_LAYERS, network, rowsOf, SIDE } from "./test-networks";
import * as tf from "./tf";

const BATCH = 6;

/** Two shares of different sizes. */
const CONTEXT: BatchContext = {
  shareSizes: [4, 2],
  seed: 5,
  step: 3,
  rows: rowsOf(BATCH),
  member: 0,
};

beforeAll(async () => {
  await tf.setBackend("cpu");
});

function batch() {
  const pixels = Float32Array.from({ length: BATCH * SIDE * SIDE }, seededRandom(5));
  const targets = smoothedTargets(Uint8Array.of(0, 1, 2, 2, 1, 0), CLASSES, 0.1);
  return {
    images: tf.tensor4d(pixels, [BATCH, SIDE, SIDE, 1]),
    targets: tf.tensor2d(targets, [BATCH, CLASSES]),
  };
}

/** The loss and its gradient by all weights; dropout is the same at each call. */
async function lossAndGradient(text: string, weights: Float32Array) {
  const [metrics, gradient] = tf.tidy(() => {
    const { images, targets } = batch();
    const pass = trainForward(tensorNetwork(network(text)), tf.tensor1d(weights), images, CONTEXT);
    const { metrics, dLogits } = softmaxCrossEntropy(pass.logits, targets, BATCH);
    return [metrics, pass.backward(dLogits)];
  });
  const [loss = Number.NaN] = await metrics.data();
  const values = Float32Array.from(await gradient.data());
  tf.dispose([metrics, gradient]);
  return { loss, gradient: values };
}

describe("the backward pass", () => {
  test.each([MOST_LAYERS, "conv3x6+bias gap drop0.5", "crop2 drop0.2"])(
    "gives the slope of the loss by each weight of %s",
    async (text) => {
      const weights = initialWeights(network(text), 3);
      const { gradient } = await lossAndGradient(text, weights);
      expect(gradient).toHaveLength(weights.length);
      const random = seededRandom(1);
      for (let trial = 0; trial < 40; trial++) {
        const index = Math.floor(random() * weights.length);
        const slope = await measuredSlope(text, weights, index);
        // Central differences of a float32 loss: about 1e-6 / 2e-3 of noise, and ReLU's kinks.
        expect(Math.abs(slope - (gradient[index] ?? Number.NaN))).toBeLessThan(5e-3);
      }
    },
  );

  test("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await lossAndGradient(MOST_LAYERS, initialWeights(network(MOST_LAYERS), 3));
    expect(tf.memory().numTensors).toBe(before);
  });
});

async function measuredSlope(text: string, weights: Float32Array, index: number): Promise<number> {
  const width = 1e-3;
  const lossAt = async (change: number) => {
    const moved = Float32Array.from(weights);
    moved[index] = (moved[index] ?? 0) + change;
    return (await lossAndGradient(text, moved)).loss;
  };
  return ((await lossAt(width)) - (await lossAt(-width))) / (2 * width);
}

test("prediction uses the statistics it is given, not the batch's own", async () => {
  const resolved = network("dense2");
  const logitsWithMean = async (mean: number) => {
    const logits = tf.tidy(() => {
      const weights = weightTensors(resolved, tf.tensor1d(initialWeights(resolved, 1)));
      // Two units: means, then variances.
      const statistics = statisticsTensors(resolved, tf.tensor1d([mean, mean, 1, 1]));
      const member = { weights, statistics };
      const made = tensorNetwork(resolved);
      return predictForward(made, member, batch().images, made.operations.length);
    });
    const values = await logits.data();
    logits.dispose();
    return [...values];
  };
  // A mean far above every activation leaves ReLU nothing to pass on.
  expect(new Set(await logitsWithMean(1000))).toEqual(new Set([0]));
  expect(new Set(await logitsWithMean(-1000)).size).toBeGreaterThan(1);
});
