import { beforeAll, expect, test } from "vitest";
import { buildNetwork } from "../network";
import * as tf from "../tf";
import { networkReader } from "./network-reader";

beforeAll(async () => {
  await tf.setBackend("cpu");
});

test("a network reads each inked image, and leaves no tensor behind", async () => {
  // The first class's logit is ln 3 times the first pixel's ink.
  const network = buildNetwork("", 8, 2);
  const numbers = new Float32Array(network.weightCount);
  numbers[0] = Math.log(3);
  const weights = tf.tensor1d(numbers);
  const moments = tf.tensor1d([]);
  const before = tf.memory().numTensors;
  const inks = new Float32Array(2 * 64);
  inks[64] = 1;
  const read = networkReader({ network, weights, moments, pixelMax: 255, views: 1 });
  const probabilities = await read(inks, 2);
  for (const [index, expected] of [0.5, 0.5, 0.75, 0.25].entries()) {
    expect(probabilities[index]).toBeCloseTo(expected, 6);
  }
  expect(tf.memory().numTensors).toBe(before);
  tf.dispose([weights, moments]);
});
