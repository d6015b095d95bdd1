/**
 * A linear support vector machine for several classes: weighted sums of the pixels again, but all
 * that is asked for is that the true class leads by 1. Images that it leads in teach nothing more;
 * the others are the support vectors.
 */
import type { Fit } from "../fit";
import { fitOnPixels } from "./fit-linear";
import type { LinearModel } from "./linear-model";
import { crammerSingerHinge } from "./losses";
import type { LinearSettings } from "./train-linear";

/** Chosen by measurement on Kaggle's digits. */
const SETTINGS: LinearSettings = {
  loss: crammerSingerHinge,
  epochs: 8,
  batchSize: 256,
  learningRate: 0.005,
  warmUp: 0.1,
  weightDecay: 0.1,
  averageDecay: 0.99,
};

export const fitLinearSvm: Fit<LinearModel> = (task, { matrices }) =>
  fitOnPixels(task, SETTINGS, matrices);
