import { describe, expect, test } from "vitest";
import { matrixOf } from "../../engine/matrices/matrices";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { congruential, NEVER } from "../test-fits";
import type { FeatureMap } from "./features";
import { LinearClassifier } from "./linear-classifier";
import type { LinearWeights } from "./linear-weights";
import { crammerSingerHinge, crossEntropy, type LossOfScores } from "./losses";
import { type LinearSettings, trainLinear } from "./train-linear";

const COUNT = 60;
const CLASSES = 3;

/** Three numbers an image, in two blocks of features. */
const MAP: FeatureMap = () => ({
  blocks: [2, 1],
  of: ({ rows, values }) => [
    matrixOf(
      PLAIN_MATRICES,
      rows,
      2,
      values.filter((_, place) => place % 3 < 2),
    ),
    matrixOf(
      PLAIN_MATRICES,
      rows,
      1,
      values.filter((_, place) => place % 3 === 2),
    ),
  ],
  dispose: () => {},
});

const SETTINGS: LinearSettings = {
  loss: crossEntropy,
  epochs: 1500,
  batchSize: COUNT,
  learningRate: 0.3,
  warmUp: 0.1,
  weightDecay: 0,
  averageDecay: 0,
};

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
  const write = (row: number, into: Float32Array, to: number) =>
    into.set(inputs.subarray(3 * row, 3 * row + 3), to);
  const task = { map: MAP, pixels: 3, rows, classIndices, classes: CLASSES, write, seed, signal };
  return trainLinear(task, { ...SETTINGS, ...settings }, PLAIN_MATRICES);
}

async function weightsOf(run: ReturnType<typeof training>): Promise<LinearWeights> {
  for (;;) {
    const next = await run.next();
    if (next.done) return next.value;
  }
}

/** Of all points, with given weights. */
function lossOf(loss: LossOfScores, weights: LinearWeights): number {
  const features = MAP(PLAIN_MATRICES, COUNT);
  const classifier = new LinearClassifier(PLAIN_MATRICES, features, CLASSES, COUNT);
  classifier.setWeights(weights);
  const scores = classifier.scoreAtOnce(matrixOf(PLAIN_MATRICES, COUNT, 3, POINTS.inputs));
  return loss(scores.values, POINTS.classIndices, CLASSES, new Float32Array(COUNT * CLASSES));
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
});
