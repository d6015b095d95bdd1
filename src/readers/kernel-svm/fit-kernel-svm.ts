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
import type { Fit } from "../fit";
import { fittedOn } from "../fitted-on";
import { fitLinear } from "../linear/fit-linear";
import { weightBytes } from "../linear/linear-weights";
import { crammerSingerHinge } from "../linear/losses";
import type { LinearSettings } from "../linear/train-linear";
import { inkTable, writeInk } from "../write-ink";
import { chooseFeatures } from "./choose-features";
import { featureBytes, type KernelSvmModel } from "./kernel-svm-model";
import { randomFeatureMap } from "./random-features";
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

export const fitKernelSvm: Fit<KernelSvmModel> = async function* (task, { matrices }) {
  const { data, seed } = task;
  const { side, pixelMax } = data;
  yield { share: 0 };
  const random = seededRandom(seed);
  const features = await chooseFeatures(task, random, matrices);
  const table = inkTable(pixelMax);
  const moved = new Uint8Array(side * side);
  const write = (row: number, into: Float32Array, to: number) => {
    shiftByChance(imageAt(data, row), side, random, moved);
    writeInk(moved, table, into, to);
  };
  const count = features.frequencies.reduce((sum, block) => sum + block.length, 0);
  const learningRate = (LEARNING_RATE * features.axisCount) / count;
  const settings = { ...SETTINGS, learningRate };
  const map = randomFeatureMap(features);
  const fitted = yield* fitLinear(task, settings, map, write, matrices);
  const bytes = weightBytes(fitted.weights) + featureBytes(features);
  return { kind: "kernel-svm", ...fittedOn(data, bytes), features, ...fitted };
};
