/**
 * A support vector machine with a Gaussian (RBF) kernel, for several classes: a linear one on
 * random Fourier features, whose products are close to the kernel.
 *
 * LIBSVM would be exact, but compares each image with most others: of its two WebAssembly builds,
 * libsvm-js 0.2.1 (LIBSVM 3.22, of 2018) took 3.7, 8.8, 21.4 and 107.6 s for 1,000, 2,000, 4,000
 * and 8,000 of Kaggle's digits, in one call that can be neither watched nor ended. Random features
 * cost the same for each image, however many there are.
 *
 * The training images are moved a little, because a kernel knows as little as a perceptron that a
 * digit may be anywhere: the "virtual support vectors" of DeCoste & Schölkopf (2002), "Training
 * invariant support vector machines", drawn anew in each epoch.
 */
import { imageAt } from "../../dataset/image-set";
import { seededRandom } from "../../domain/random";
import type { Fit, FitProgress, FitTask, Fitted } from "../learner";
import type { FeatureMap } from "../linear/feature-map";
import { fitLinear } from "../linear/fit-linear";
import { crammerSingerHinge } from "../linear/losses";
import type { LinearSettings } from "../linear/train-linear";
import { type Axes, principalAxes, project } from "../nearest-neighbours/principal-axes";
import { orthogonalFrequencies } from "./frequencies";
import { randomFeatures } from "./random-features";
import { shiftByChance } from "./shift";

/** All chosen by measurement on Kaggle's digits. */
const SETTINGS: LinearSettings = {
  loss: crammerSingerHinge,
  epochs: 6,
  batchSize: 256,
  learningRate: 0.0005,
  warmUp: 0.1,
  weightDecay: 0,
  averageDecay: 0,
};

/** Each gives two features. */
const FREQUENCIES = 4096;

/** Distances along the leading axes tell digits apart as well as those of all pixels. */
const AXES = 56;

/** More make no better axes. */
const IMAGES_FOR_AXES = 1000;

/** The kernel's gamma, times the variance of the images: 1 is scikit-learn's "scale". */
const GAMMA_OF_VARIANCE = 1.15;

export const fitKernelSvm: Fit = fitting;

async function* fitting(task: FitTask): AsyncGenerator<FitProgress, Fitted> {
  const { data, split, seed, signal } = task;
  yield { share: 0 };
  const random = seededRandom(seed);
  const size = data.side ** 2;
  const sample = new Uint8Array(Math.min(IMAGES_FOR_AXES, split.training.length) * size);
  for (const [place, row] of split.training.subarray(0, sample.length / size).entries()) {
    sample.set(imageAt(data, row), place * size);
  }
  const axes = await principalAxes(sample, size, AXES, random, signal);
  const gamma = GAMMA_OF_VARIANCE / varianceOf(sample, size, axes, data.pixelMax);
  const frequencies = await orthogonalFrequencies(axes.count, FREQUENCIES, gamma, random, signal);
  const map = randomFeatures(axes, data.pixelMax, frequencies);
  const moved = new Uint8Array(size);
  const write = (row: number, into: Float32Array) => {
    shiftByChance(imageAt(data, row), data.side, random, moved);
    map.write(moved, into);
  };
  return yield* fitLinear(task, SETTINGS, map, write);
}

/** Sum over all axes; 1 where all images are the same, so that it can be divided by. */
function varianceOf(images: Uint8Array, size: number, axes: Axes, pixelMax: number): number {
  const count = images.length / size;
  const coordinates = new Float64Array(axes.count);
  const sums = new Float64Array(axes.count);
  let squares = 0;
  for (let start = 0; start < images.length; start += size) {
    project(images.subarray(start, start + size), axes, coordinates);
    for (const [axis, coordinate] of coordinates.entries()) {
      sums[axis] = (sums[axis] ?? 0) + coordinate;
      squares += coordinate ** 2;
    }
  }
  const ofMean = sums.reduce((total, sum) => total + (sum / count) ** 2, 0);
  const variance = (squares / count - ofMean) / pixelMax ** 2;
  return variance > Number.EPSILON ? variance : 1;
}
