import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { smoothedTargets, softmaxCrossEntropy } from "./loss";
import { buildNetwork, initialWeights } from "./network";
import { predictForward, trainForward } from "./passes";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

const SIDE = 8;
const CLASSES = 3;
const BATCH = 6;

/** Every kind of layer, and both ways to shift a convolution's output. */
const NETWORK = "conv3x4 pool conv3x3+bias conv2x5/2 dense7 drop0.3";

beforeAll(() => {
  registerWasmKernels();
});

function batch() {
  const random = seededRandom(5);
  const pixels = Float32Array.from({ length: BATCH * SIDE * SIDE }, random);
  return {
    images: tf.tensor4d(pixels, [BATCH, SIDE, SIDE, 1]),
    targets: tf.tensor2d(smoothedTargets(Uint8Array.of(0, 1, 2, 2, 1, 0), CLASSES, 0.1), [
      BATCH,
      CLASSES,
    ]),
  };
}

/** The loss and its gradient by all weights; dropout is the same at each call. */
async function lossAndGradient(text: string, weights: Float32Array) {
  const network = buildNetwork(text, SIDE, CLASSES);
  const [metrics, gradient] = tf.tidy(() => {
    const { images, targets } = batch();
    const pass = trainForward(network, tf.tensor1d(weights), images, seededRandom(9));
    const { metrics, dLogits } = softmaxCrossEntropy(pass.logits, targets);
    return [metrics, pass.backward(dLogits)];
  });
  const [loss = Number.NaN] = await metrics.data();
  const values = Float32Array.from(await gradient.data());
  tf.dispose([metrics, gradient]);
  return { loss, gradient: values };
}

describe("the backward pass", () => {
  test("gives the slope of the loss by each weight", async () => {
    await tf.setBackend("cpu");
    const weights = initialWeights(buildNetwork(NETWORK, SIDE, CLASSES), 3);
    const { gradient } = await lossAndGradient(NETWORK, weights);
    const random = seededRandom(1);
    for (let trial = 0; trial < 40; trial++) {
      const index = Math.floor(random() * weights.length);
      const slope = await measuredSlope(weights, index);
      // Central differences of a float32 loss: about 1e-6 / 2e-3 of noise, and ReLU's kinks.
      expect(Math.abs(slope - (gradient[index] ?? Number.NaN))).toBeLessThan(5e-3);
    }
  });

  test("is the same on the WASM backend, with its fused kernels, as on the cpu backend", async () => {
    const weights = initialWeights(buildNetwork(NETWORK, SIDE, CLASSES), 3);
    await tf.setBackend("cpu");
    const expected = await lossAndGradient(NETWORK, weights);
    await tf.setBackend("wasm");
    const actual = await lossAndGradient(NETWORK, weights);
    expect(actual.loss).toBeCloseTo(expected.loss, 5);
    for (const [index, value] of expected.gradient.entries()) {
      expect(actual.gradient[index]).toBeCloseTo(value, 4);
    }
  });

  test("leaves no tensor behind", async () => {
    await tf.setBackend("wasm");
    const before = tf.memory().numTensors;
    await lossAndGradient(NETWORK, initialWeights(buildNetwork(NETWORK, SIDE, CLASSES), 3));
    expect(tf.memory().numTensors).toBe(before);
  });
});

async function measuredSlope(weights: Float32Array, index: number): Promise<number> {
  const width = 1e-3;
  const lossAt = async (change: number) => {
    const moved = Float32Array.from(weights);
    moved[index] = (moved[index] ?? 0) + change;
    return (await lossAndGradient(NETWORK, moved)).loss;
  };
  return ((await lossAt(width)) - (await lossAt(-width))) / (2 * width);
}

test("prediction uses the moments it is given, not the batch's own", async () => {
  await tf.setBackend("cpu");
  const network = buildNetwork("dense2", SIDE, CLASSES);
  const logitsWithMean = async (mean: number) => {
    const logits = tf.tidy(() => {
      const weights = tf.tensor1d(initialWeights(network, 1));
      // Two units: means, then variances.
      const moments = tf.tensor1d([mean, mean, 1, 1]);
      return predictForward(network, weights, moments, batch().images);
    });
    const values = await logits.data();
    logits.dispose();
    return [...values];
  };
  // A mean far above every activation leaves ReLU nothing to pass on.
  expect(new Set(await logitsWithMean(1000))).toEqual(new Set([0]));
  expect(new Set(await logitsWithMean(-1000)).size).toBeGreaterThan(1);
});
