/**
 * Softmax regression: a score for each class that is a weighted sum of the pixels, trained by cross
 * entropy. A network without a hidden layer.
 */
import type { Fit } from "../fit";
import { fitOnPixels } from "./fit-linear";
import type { LinearModel } from "./linear-model";
import { crossEntropy } from "./losses";
import type { LinearSettings } from "./train-linear";

/** Chosen by measurement on Kaggle's digits. */
const SETTINGS: LinearSettings = {
  loss: crossEntropy,
  epochs: 8,
  batchSize: 256,
  learningRate: 0.01,
  warmUp: 0.1,
  weightDecay: 0.02,
  averageDecay: 0.99,
};

export const fitSoftmaxRegression: Fit<LinearModel> = (task, { matrices }) =>
  fitOnPixels(task, SETTINGS, matrices);
