import { beforeAll, describe, expect, test } from "vitest";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { resolve } from "../../domain/network/resolve";
import { readNetwork } from "../../domain/network/text";
import type { UpdateNumbers } from "../../domain/training/optimizer";
import { disposeOptimizer, optimizerTensors, type TrainingTensors, updated } from "./optimizer";
import * as tf from "./tf";

/** A few float32 roundings of numbers around one. */
const DIGITS = 6;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

/** Two inputs, one unit and two offsets: nothing but what an update looks at. */
function networkOf(kernels: readonly (readonly [number, number])[], members = 1): ResolvedNetwork {
  let start = 0;
  const place = (role: "kernel" | "offset", shape: readonly number[], fanIn: number) => {
    const size = shape.reduce((product, length) => product * length, 1);
    start += size;
    return { role, shape, size, fanIn, start: start - size } as const;
  };
  const weights = kernels.flatMap(([rows, columns]) => [
    place("kernel", [rows, columns], rows),
    place("offset", [columns], 0),
  ]);
  const [operation] = resolve([], 8, 2, 1).operations;
  if (!operation) throw new Error("a network has a last layer");
  return {
    ...resolve([], 8, 2, 1),
    members,
    operations: [{ ...operation, weights }],
    memberWeights: start,
    weightCount: members * start,
  };
}

interface Start {
  readonly weights: readonly number[];
  readonly secondMoment?: readonly number[];
  readonly averageWeights?: readonly number[];
  readonly averageStatistics?: readonly number[];
}

const STILL: UpdateNumbers = {
  learningRate: 0.01,
  weightDecay: 0,
  correction1: 1,
  correction2: 1,
  averageDecay: 0,
  statisticsDecay: 0,
};

/** Corrected as in the step with this number, from 0. */
function atStep(step: number): Partial<UpdateNumbers> {
  return { correction1: 1 - 0.9 ** (step + 1), correction2: 1 - 0.99 ** (step + 1) };
}

/** Updates once for each gradient. */
async function changed(
  network: ResolvedNetwork,
  optimizer: "adamw" | "muon",
  start: Start,
  gradients: readonly (readonly number[])[],
  numbers: Partial<UpdateNumbers>,
  statistics: readonly number[] = [],
) {
  const before = tf.memory().numTensors;
  const tensors = optimizerTensors(network, optimizer);
  const size = start.weights.length;
  const last = tf.tidy(() => {
    let state: TrainingTensors = {
      weights: vector(start.weights),
      firstMoment: tf.zeros([size]),
      secondMoment: vector(start.secondMoment ?? new Array<number>(size).fill(0)),
      averageWeights: vector(start.averageWeights ?? start.weights),
      averageStatistics: vector(start.averageStatistics ?? []),
    };
    for (const [step, gradient] of gradients.entries()) {
      const all = { ...STILL, ...atStep(step), ...numbers };
      state = updated(state, vector(gradient), vector(statistics), tensors, all);
    }
    return { ...state };
  });
  const values = {
    weights: [...(await last.weights.data())],
    secondMoment: [...(await last.secondMoment.data())],
    averageWeights: [...(await last.averageWeights.data())],
    averageStatistics: [...(await last.averageStatistics.data())],
  };
  tf.dispose(last);
  disposeOptimizer(tensors);
  expect(tf.memory().numTensors).toBe(before);
  return values;
}

function vector(values: readonly number[]): tf.Tensor1D {
  return tf.tensor1d([...values], "float32");
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, DIGITS);
}

describe("AdamW", () => {
  /** A kernel of two weights, two offsets. */
  const network = networkOf([[1, 2]]);
  const start = { weights: [1, -2, 0.5, 0.25] };
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
  ])("agrees with PyTorch after %i steps, decaying only kernels", async (steps, expected) => {
    const some = gradients.slice(0, steps);
    const { weights } = await changed(network, "adamw", start, some, { weightDecay: 0.1 });
    expectClose(weights, expected);
  });

  test("moves the first time by the learning rate, however small or large the gradient", async () => {
    const { weights } = await changed(network, "adamw", start, [[1e-3, 1e3, -1e-3, -1e3]], {});
    expectClose(weights, [0.99, -2.01, 0.51, 0.26]);
  });

  test("leaves a weight alone that has no gradient and no decay", async () => {
    const { weights } = await changed(network, "adamw", start, [[0, 0, 0, 0]], {});
    expect(weights).toEqual(start.weights);
  });
});

describe("Muon", () => {
  /** A kernel 3×2 with its offsets, and the classes' own, which is AdamW's. */
  const network = networkOf([
    [3, 2],
    [1, 1],
  ]);
  const start = { weights: [0.5, -0.25, 1, 0.75, -0.5, 0.125, 0.5, 0.25, 1, 2] };
  const gradients = [
    [0.5, -1, 2, 0.25, 1, -0.5, 1, 2, 3, 4],
    [1, 0.5, -1, 2, 0.75, 0.25, -1, 0, 3, 4],
  ];

  // Python, float64, by the formula that stands beside MUON.
  test.each([
    [1, [0.49927402, -0.246432027, 0.996796819, 0.747770877, -0.500410523, 0.126304706]],
    [2, [0.496500292, -0.246257763, 0.995925224, 0.743318538, -0.502150127, 0.126138894]],
  ])("makes the kernel's change nearly orthogonal: %i steps", async (steps, expected) => {
    const some = gradients.slice(0, steps);
    const { weights } = await changed(network, "muon", start, some, { weightDecay: 0.1 });
    expectClose(weights.slice(0, 6), expected);
  });

  test("leaves to AdamW what is no kernel, and the classes' own kernel", async () => {
    const secondMoment = new Array<number>(10).fill(0.5);
    const from = { ...start, secondMoment };
    const byMuon = await changed(network, "muon", from, gradients, { weightDecay: 0.1 });
    const byAdamw = await changed(network, "adamw", from, gradients, { weightDecay: 0.1 });
    expectClose(byMuon.weights.slice(6), byAdamw.weights.slice(6));
    // Muon has no use for squares, and leaves them as they are.
    expect(byMuon.secondMoment.slice(0, 6)).toEqual(secondMoment.slice(0, 6));
    expectClose(byMuon.secondMoment.slice(6), byAdamw.secondMoment.slice(6));
  });

  test("changes each member's kernel as if it were alone", async () => {
    const pair = networkOf(
      [
        [3, 2],
        [1, 1],
      ],
      2,
    );
    const [first = [], second = []] = gradients;
    const both = { weights: [...start.weights, ...start.weights] };
    const { weights } = await changed(pair, "muon", both, [[...first, ...second]], {});
    const one = await changed(network, "muon", start, [first], {});
    const other = await changed(network, "muon", start, [second], {});
    expectClose(weights, [...one.weights, ...other.weights]);
  });

  test("stays finite where there is no gradient at all", async () => {
    const none = new Array<number>(10).fill(0);
    const { weights } = await changed(network, "muon", start, [none], {});
    expect(weights).toEqual(start.weights);
  });

  test("is the same for a kernel on its side", async () => {
    const upright = networkOf([
      [3, 2],
      [1, 1],
    ]);
    const aside = networkOf([
      [2, 3],
      [1, 1],
    ]);
    const none = new Array<number>(6).fill(0);
    const tall = { weights: [...none, 0, 0, 0, 0] };
    const wide = { weights: [...none, 0, 0, 0, 0, 0] };
    const one = await changed(upright, "muon", tall, [[1, 2, 3, 4, 5, 7, 0, 0, 0, 0]], {});
    const other = await changed(aside, "muon", wide, [[1, 3, 5, 2, 4, 7, 0, 0, 0, 0, 0]], {});
    const [a, b, c, d, e, f] = one.weights;
    expectClose(other.weights.slice(0, 6), [a, c, e, b, d, f] as number[]);
  });
});

describe("the moving averages", () => {
  const network = networkOf([[1, 1]]);
  const start = { weights: [4, 4], averageWeights: [2, 2], averageStatistics: [1] };

  test("keep what their decays say", async () => {
    const decays = { averageDecay: 0.99, statisticsDecay: 0.9 };
    // Without a gradient the weights stay, and the averages alone move.
    const result = await changed(network, "adamw", start, [[0, 0]], decays, [2]);
    expectClose(result.averageWeights, [0.99 * 2 + 0.01 * 4, 0.99 * 2 + 0.01 * 4]);
    expectClose(result.averageStatistics, [0.9 * 1 + 0.1 * 2]);
  });
});

test("weights that decay and Muon's kernels are found in a real network", async () => {
  const network = resolve(readNetwork("conv3x2 dense3"), 8, 2, 2);
  const { decays, muon } = optimizerTensors(network, "muon");
  const sums = [tf.sum(decays), tf.sum(muon?.isAdamw ?? decays)];
  const [decaying, ofAdamw] = await Promise.all(sums.map(async (sum) => (await sum.data())[0]));
  // Of each member 3·3·2, 8·8·2·3 and 3·2 kernels; all but the last are Muon's.
  expect(decaying).toBe(2 * (18 + 384 + 6));
  expect(ofAdamw).toBe(network.weightCount - 2 * (18 + 384));
  tf.dispose(sums);
  disposeOptimizer({ decays, muon });
});
