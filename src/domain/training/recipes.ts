/**
 * The recipes: named sets of hyperparameters, as data.
 *
 * What each reaches on Kaggle's digits is measured by `npm run measure:recipes`, how long it takes
 * by `npm run bench`; docs/measurements.md has both, with the hardware and what else was tried.
 */
import type { Hyperparameters } from "./hyperparameters";

const STANDARD = {
  network: "conv5x16v pool conv3x32v conv3x32v pool conv3x64v",
  optimizer: "muon",
  fall: "linear",
  members: 1,
  epochs: 14,
  batchSize: 128,
  learningRate: 0.02,
  warmUp: 0.2,
  weightDecay: 0.02,
  labelSmoothing: 0.05,
  averageDecay: 0.998,
  shift: 2,
  rotation: 10,
  scale: 0.1,
  shear: 0.1,
  validationShare: 0.1,
  views: 9,
  seed: 1,
} as const satisfies Hyperparameters;

export const RECIPES = {
  quick: {
    network: "conv5x8v pool conv3x24v pool conv3x48v",
    optimizer: "muon",
    fall: "linear",
    members: 1,
    epochs: 5,
    batchSize: 128,
    learningRate: 0.03,
    warmUp: 0.25,
    weightDecay: 0.01,
    labelSmoothing: 0.05,
    averageDecay: 0.995,
    shift: 1,
    rotation: 0,
    scale: 0,
    shear: 0,
    validationShare: 0.1,
    views: 3,
    seed: 1,
  },
  standard: STANDARD,
  best: { ...STANDARD, members: 3, views: 5 },
} as const satisfies Record<string, Hyperparameters>;

export type RecipeName = keyof typeof RECIPES;

export const RECIPE_NAMES = Object.keys(RECIPES) as readonly RecipeName[];
