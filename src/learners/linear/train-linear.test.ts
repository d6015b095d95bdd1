import { beforeAll, describe, expect, test } from "vitest";
import { smoothedTargets } from "../../model/loss";
import * as tf from "../../model/tf";
import { congruential, NEVER } from "../test-fits";
import type { FeatureMap } from "./feature-map";
import { linearScores } from "./linear-weights";
import { crammerSingerHinge, crossEntropy, type LossOfScores } from "./losses";
import { type LinearSettings, trainLinear } from "./train-linear";

const COUNT = 60;
const CLASSES = 3;

/** Three numbers an image, in two blocks of features. */
const MAP: FeatureMap = {
  inputs: 3,
  blocks: [2, 1],
  sizeBytes: 0,
  write: (image, into) => into.set(image),
  load: () => ({
    of: (inputs) => [tf.slice(inputs, [0, 0], [-1, 2]), tf.slice(inputs, [0, 2], [-1, 1])],
    dispose: () => {},
  }),
};

const SETTINGS: LinearSettings = {
  loss: crossEntropy,
  epochs: 1500,
  batchSize: COUNT,
  learningRate: 0.3,
  warmUp: 0.1,
  weightDecay: 0,
  averageDecay: 0,
};

beforeAll(async () => {
  await tf.setBackend("cpu");
});

/** Each class is likely where its number is great; no straight line parts them. */
function noisyPoints() {
  const random = congruential(7);
  const inputs = new Float32Array(3 * COUNT);
  const classIndices = Uint8Array.from({ length: COUNT }, (_, image) => {
    const own = Array.from({ length: 3 }, () => Math.floor(random() * 11));
    inputs.set(
      own.map((value) => value / 10),
      3 * image,
    );
    const noisy = own.map((value) => value + random() * 10);
    return noisy.indexOf(Math.max(...noisy));
  });
  return { inputs, classIndices };
}

const POINTS = noisyPoints();

function training(settings: Partial<LinearSettings> = {}, seed = 1, signal = NEVER) {
  const { inputs, classIndices } = POINTS;
  const rows = Uint32Array.from({ length: COUNT }, (_, row) => row);
  const write = (row: number, into: Float32Array) =>
    into.set(inputs.subarray(3 * row, 3 * row + 3));
  const task = { map: MAP, rows, classIndices, classes: CLASSES, write, seed, signal };
  return trainLinear(task, { ...SETTINGS, ...settings });
}

async function weightsOf(run: ReturnType<typeof training>): Promise<Float32Array> {
  for (;;) {
    const next = await run.next();
    if (next.done) return next.value;
  }
}

/** Of all points, with given weights. */
function lossOf(loss: LossOfScores, weights: Float32Array): number {
  return tf.tidy(() => {
    const inputs = tf.tensor2d(POINTS.inputs, [COUNT, 3]);
    const targets = tf.tensor2d(smoothedTargets(POINTS.classIndices, CLASSES, 0), [COUNT, CLASSES]);
    const scores = linearScores(MAP.load().of(inputs), tf.tensor1d(weights), CLASSES);
    return loss(scores, targets).loss.dataSync()[0] ?? Number.NaN;
  });
}

describe("training a linear classifier", () => {
  // scikit-learn 1.9.1, LogisticRegression(C=inf, tol=1e-10), of the same 60 points: 0.7017778.
  test("finds the least cross entropy there is", async () => {
    const weights = await weightsOf(training());

    expect(lossOf(crossEntropy, weights)).toBeCloseTo(0.7017778, 4);
  });

  // scipy 1.17.1, linprog of the same loss as a linear programme: 0.7422694. An edge is reached
  // only as nearly as the last steps are small.
  test("finds the least hinge there is", async () => {
    const weights = await weightsOf(training({ loss: crammerSingerHinge, averageDecay: 0.9 }));
    const loss = lossOf(crammerSingerHinge, weights);

    expect(loss).toBeGreaterThan(0.74226);
    expect(loss).toBeLessThan(0.745);
  });

  test("can be repeated, and differs by its seed", async () => {
    const settings = { epochs: 1, batchSize: 7 };
    const [one, same, other] = await Promise.all(
      [3, 3, 4].map((seed) => weightsOf(training(settings, seed))),
    );

    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test("leaves no tensor behind when it ends, is left early or is cancelled", async () => {
    const before = tf.memory().numTensors;
    await weightsOf(training({ epochs: 1 }));
    for await (const { share } of training({ epochs: 1e6 })) {
      expect(share).toBeGreaterThan(0);
      break;
    }
    const ending = new AbortController();
    const cancelled = weightsOf(training({ epochs: 1e6 }, 1, ending.signal));
    setTimeout(() => ending.abort(), 20);

    await expect(cancelled).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(tf.memory().numTensors).toBe(before);
  });
});
