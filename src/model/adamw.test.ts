import { beforeAll, describe, expect, test } from "vitest";
import { adamw, type OptimizerState, type UpdateOptions } from "./adamw";
import * as tf from "./tf";

/** A few float32 roundings of numbers around one. */
const DIGITS = 6;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

interface Numbers {
  readonly weights: readonly number[];
  readonly averageWeights: readonly number[];
  readonly averageMoments: readonly number[];
}

/** Updates once for each gradient, with the batch moments given. */
async function updated(
  start: Numbers,
  gradients: readonly (readonly number[])[],
  moments: readonly number[],
  options: Partial<UpdateOptions> & { readonly decays: readonly number[] },
): Promise<Numbers> {
  const { weights, averageWeights, averageMoments } = tf.tidy(() => {
    let state: OptimizerState = {
      weights: vector(start.weights),
      firstMoment: tf.zeros([start.weights.length]),
      secondMoment: tf.zeros([start.weights.length]),
      averageWeights: vector(start.averageWeights),
      averageMoments: vector(start.averageMoments),
    };
    for (const [index, gradient] of gradients.entries()) {
      state = adamw(state, vector(gradient), vector(moments), {
        learningRate: 0.01,
        weightDecay: 0,
        averageDecay: 0,
        ...options,
        step: (options.step ?? 0) + index,
        decayMask: vector(options.decays),
      });
    }
    const { weights, averageWeights, averageMoments } = state;
    return { weights, averageWeights, averageMoments };
  });
  const numbers = {
    weights: [...(await weights.data())],
    averageWeights: [...(await averageWeights.data())],
    averageMoments: [...(await averageMoments.data())],
  };
  tf.dispose([weights, averageWeights, averageMoments]);
  return numbers;
}

function vector(values: readonly number[]): tf.Tensor1D {
  return tf.tensor1d([...values]);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, DIGITS);
}

describe("adamw", () => {
  const start = { weights: [1, -2, 0.5, 0.25], averageWeights: [0, 0, 0, 0], averageMoments: [0] };
  const gradients = [
    [0.5, -1, 2, 0],
    [-0.25, 1, 2, 0.125],
    [1, 0.5, -4, 0],
  ];

  // PyTorch 2.15.0, float64: torch.optim.AdamW(lr=0.01, betas=(0.9, 0.99), eps=1e-8), with
  // weight_decay 0.1 for the first two weights and 0 for the others, after each gradient.
  test.each([
    [1, [0.989, -1.988, 0.49, 0.25]],
    [2, [0.985344006, -1.986538316, 0.48, 0.242575403]],
    [3, [0.9777945336, -1.9870699298, 0.4807547854, 0.2368231087]],
  ])(
    "agrees with PyTorch after %i steps, decaying only what the mask names",
    async (steps, expected) => {
      const options = { weightDecay: 0.1, decays: [1, 1, 0, 0] };
      const { weights } = await updated(start, gradients.slice(0, steps), [0], options);
      expectClose(weights, expected);
    },
  );

  test("moves the first time by the learning rate, however small or large the gradient", async () => {
    const options = { decays: [0, 0, 0, 0] };
    const { weights } = await updated(start, [[1e-3, 1e3, -1e-3, -1e3]], [0], options);
    expectClose(weights, [0.99, -2.01, 0.51, 0.26]);
  });

  test("leaves a weight alone that has no gradient and no decay", async () => {
    const { weights } = await updated(start, [[0, 0, 0, 0]], [0], { decays: [0, 0, 0, 0] });
    expect(weights).toEqual(start.weights);
  });
});

describe("the moving average", () => {
  const start = { weights: [4], averageWeights: [2], averageMoments: [1] };
  /** Without a gradient the weight stays at 4, and the average alone moves. */
  const averageAfter = (step: number, averageDecay: number) =>
    updated(start, [[0]], [2], { step, averageDecay, decays: [0] });

  test("keeps what the decay says, late in a run", async () => {
    const { averageWeights, averageMoments } = await averageAfter(100_000, 0.99);
    expectClose(averageWeights, [0.99 * 2 + 0.01 * 4]);
    expectClose(averageMoments, [0.99 * 1 + 0.01 * 2]);
  });

  test("forgets the first random weights fast", async () => {
    // (1 + t) / (10 + t): 1/10 for the first step, 9/18 for the ninth.
    expectClose((await averageAfter(0, 0.99)).averageWeights, [0.1 * 2 + 0.9 * 4]);
    expectClose((await averageAfter(8, 0.99)).averageWeights, [3]);
  });

  test("turned off, is the newest weights, but still a mean of ten batches' statistics", async () => {
    const { averageWeights, averageMoments } = await averageAfter(100_000, 0);
    expectClose(averageWeights, [4]);
    expectClose(averageMoments, [0.9 * 1 + 0.1 * 2]);
  });
});

test("an update inside a tidy leaves no tensor behind", async () => {
  const before = tf.memory().numTensors;
  const start = { weights: [1], averageWeights: [1], averageMoments: [] };
  await updated(start, [[1]], [], { decays: [1] });
  expect(tf.memory().numTensors).toBe(before);
});
