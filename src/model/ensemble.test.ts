import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { ensembleGradient, predictLogits } from "./ensemble";
import { smoothedTargets } from "./loss";
import { buildNetwork, decayMask, initialWeights, type Network } from "./network";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

const SIDE = 8;
const CLASSES = 3;
const BATCH = 6;
const LAYERS = "conv3x4 pool conv3x3+bias dense7";

const ALONE = buildNetwork(LAYERS, SIDE, CLASSES);
const PAIR = buildNetwork(`ensemble2 ${LAYERS}`, SIDE, CLASSES);

beforeAll(() => {
  registerWasmKernels();
});

/** First weights of two networks alone; together, one behind the other, they are a pair's. */
const PAIR_WEIGHTS = initialWeights(PAIR, 3);
const MEMBER_WEIGHTS = [0, 1].map((member) => ofMember(PAIR_WEIGHTS, member, ALONE.weightCount));

function ofMember(values: Float32Array, member: number, size: number): Float32Array {
  return values.slice(member * size, (member + 1) * size);
}

function images(): tf.Tensor4D {
  const pixels = Float32Array.from({ length: BATCH * SIDE * SIDE }, seededRandom(5));
  return tf.tensor4d(pixels, [BATCH, SIDE, SIDE, 1]);
}

test("an ensemble's first member begins as a network alone does, the others otherwise", () => {
  expect(PAIR.weightCount).toBe(2 * ALONE.weightCount);
  expect(PAIR.momentCount).toBe(2 * ALONE.momentCount);
  expect(MEMBER_WEIGHTS[0]).toEqual(initialWeights(ALONE, 3));
  expect(MEMBER_WEIGHTS[1]).not.toEqual(MEMBER_WEIGHTS[0]);
  expect(decayMask(PAIR)).toEqual(Float32Array.of(...decayMask(ALONE), ...decayMask(ALONE)));
});

/** For each member; in turns, because each counts its tensors. */
async function oneByOne<T>(ask: (weights: Float32Array) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const weights of MEMBER_WEIGHTS) answers.push(await ask(weights));
  return answers;
}

async function gradientBy(network: Network, weights: Float32Array) {
  const before = tf.memory().numTensors;
  const tensors = tf.tidy(() => {
    const labels = Uint8Array.of(0, 1, 2, 2, 1, 0);
    const targets = tf.tensor2d(smoothedTargets(labels, CLASSES, 0.1), [BATCH, CLASSES]);
    const random = seededRandom(9);
    return { ...ensembleGradient(network, tf.tensor1d(weights), images(), targets, random) };
  });
  const [metrics, gradient, moments] = await Promise.all(
    [tensors.metrics, tensors.gradient, tensors.moments].map((tensor) => tensor.data()),
  );
  tf.dispose(tensors);
  expect(tf.memory().numTensors).toBe(before);
  if (!metrics || !gradient || !moments) throw new TypeError("three tensors have three values");
  return { metrics, gradient, moments };
}

describe.each(["cpu", "wasm"])("on the %s backend", (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  test("each member learns as if it were alone", async () => {
    const pair = await gradientBy(PAIR, PAIR_WEIGHTS);
    const alone = await oneByOne((weights) => gradientBy(ALONE, weights));
    expect([...pair.gradient]).toEqual(alone.flatMap(({ gradient }) => [...gradient]));
    expect([...pair.moments]).toEqual(alone.flatMap(({ moments }) => [...moments]));
    for (const [index, metric] of pair.metrics.entries()) {
      const [one, other] = alone.map(({ metrics }) => metrics[index] ?? Number.NaN);
      expect(metric).toBeCloseTo(((one ?? 0) + (other ?? 0)) / 2, 6);
    }
  });

  test("the answer is the mean of the members' probabilities", async () => {
    const pair = await probabilitiesBy(PAIR, PAIR_WEIGHTS);
    const [one, other] = await oneByOne((weights) => probabilitiesBy(ALONE, weights));
    for (const [index, probability] of pair.entries()) {
      // A few roundings of float32 numbers below one.
      expect(probability).toBeCloseTo(((one?.[index] ?? 0) + (other?.[index] ?? 0)) / 2, 6);
    }
  });

  test("members who are certain of different classes leave no NaN", async () => {
    // The last layer's kernel, 1,000 times as large: softmax is 1 and 0 for all that float32 knows.
    const loud = PAIR_WEIGHTS.map((weight) => 1000 * weight);
    const probabilities = await probabilitiesBy(PAIR, loud);
    expect(probabilities.every(Number.isFinite)).toBe(true);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(BATCH, 5);
  });
});

async function probabilitiesBy(network: Network, weights: Float32Array): Promise<Float32Array> {
  const before = tf.memory().numTensors;
  const probabilities = tf.tidy(() => {
    const moments = tf.fill([network.momentCount], 0.5) as tf.Tensor1D;
    return tf.softmax(predictLogits(network, tf.tensor1d(weights), moments, images()));
  });
  const values = Float32Array.from(await probabilities.data<"float32">());
  probabilities.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return values;
}
