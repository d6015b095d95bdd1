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
import { type ImageSet, imageAt } from "../../dataset/image-set";
import { type Random, seededRandom } from "../../domain/random";
import { type Axes, project } from "../../numerics/axes";
import { pausePoint } from "../../numerics/pause-point";
import { principalAxes, randomAxes } from "../../numerics/principal-axes";
import { TimeSlice } from "../../numerics/time-slice";
import type { Fit, FitProgress, FitTask, Fitted } from "../learner";
import { fitLinear } from "../linear/fit-linear";
import { crammerSingerHinge } from "../linear/losses";
import type { LinearSettings } from "../linear/train-linear";
import { orthogonalFrequencies } from "./frequencies";
import { timesPixelMoments } from "./pixel-moments";
import { randomFeatures } from "./random-features";
import { shiftByChance } from "./shift";

/** All chosen by measurement on Kaggle's digits. */
const SETTINGS: Omit<LinearSettings, "learningRate"> = {
  loss: crammerSingerHinge,
  epochs: 6,
  batchSize: 256,
  warmUp: 0.1,
  // The hinge at rest and the images' moving keep the weights small enough.
  weightDecay: 0,
  averageDecay: 0,
};

/** Shared by all frequencies, whose weights move a score together. */
const LEARNING_RATE = 2;

/** Each gives two features; few images need few. */
const FREQUENCIES = { most: 4096, least: 256, perImage: 2 } as const;

/** Distances along the leading axes tell digits apart as well as those of all pixels. */
const AXES = 72;

/** More make no better axes. */
const IMAGES_FOR_AXES = 5000;

/** After these, 72 axes from 5,000 of Kaggle's digits hold 99.6 % of what the exact ones hold. */
const ROUNDS_FOR_AXES = 6;

/** The kernel's gamma, times the variance of the images: 1 is scikit-learn's "scale". */
const GAMMA_OF_VARIANCE = 1.15;

/** Images between two pauses: some milliseconds' work. */
const CHUNK = 256;

export const fitKernelSvm: Fit = fitting;

async function* fitting(task: FitTask): AsyncGenerator<FitProgress, Fitted> {
  const { data, split, seed, signal } = task;
  const { side, pixelMax } = data;
  yield { share: 0 };
  const random = seededRandom(seed);
  const sample = split.training.subarray(0, IMAGES_FOR_AXES);
  const axes = await axesOf(data, sample, random, signal);
  const gamma = GAMMA_OF_VARIANCE / (await varianceOf(data, sample, axes, signal));
  const count = frequencyCount(split.training.length);
  const frequencies = await orthogonalFrequencies(axes.count, count, gamma, random, signal);
  const map = randomFeatures(side, pixelMax, axes, frequencies);
  const moved = new Uint8Array(side * side);
  const write = (row: number, into: Float32Array) => {
    shiftByChance(imageAt(data, row), side, random, moved);
    map.write(moved, into);
  };
  return yield* fitLinear(task, { ...SETTINGS, learningRate: LEARNING_RATE / count }, map, write);
}

function frequencyCount(images: number): number {
  const { most, least, perImage } = FREQUENCIES;
  return Math.min(most, Math.max(least, perImage * images));
}

async function axesOf(
  images: ImageSet,
  rows: Uint32Array,
  random: Random,
  signal: AbortSignal,
): Promise<Axes> {
  const axes = randomAxes(images.side ** 2, AXES, random);
  const multiply = () => timesPixelMoments(axes, images, rows, signal);
  await principalAxes(axes, ROUNDS_FOR_AXES, multiply, new TimeSlice(signal));
  return axes;
}

/** Summed over all axes; 1 where all images are the same, so that it can be divided by. */
async function varianceOf(
  images: ImageSet,
  rows: Uint32Array,
  axes: Axes,
  signal: AbortSignal,
): Promise<number> {
  const coordinates = new Float64Array(axes.count);
  const sums = new Float64Array(axes.count);
  let squares = 0;
  for (const [place, row] of rows.entries()) {
    if (place % CHUNK === 0) await pausePoint(signal);
    project(imageAt(images, row), axes, coordinates);
    for (const [axis, coordinate] of coordinates.entries()) {
      sums[axis] = (sums[axis] ?? 0) + coordinate;
      squares += coordinate ** 2;
    }
  }
  const ofMean = sums.reduce((total, sum) => total + (sum / rows.length) ** 2, 0);
  const variance = (squares / rows.length - ofMean) / images.pixelMax ** 2;
  return variance > Number.EPSILON ? variance : 1;
}
