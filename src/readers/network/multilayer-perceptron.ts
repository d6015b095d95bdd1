/**
 * A multilayer perceptron: fully connected layers only, to which it is all the same what lies
 * beside what in an image. Moving the training images a little tells it.
 */
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { Fit, FitTask } from "../fit";
import type { NetworkModel } from "./network-model";

/** Chosen by measurement: 98.45, 98.57 and 98.48 % of Kaggle's digits with three seeds. */
const HYPERPARAMETERS: Omit<Hyperparameters, "seed"> = {
  network: "dense256 dense128",
  optimizer: "adamw",
  fall: "cosine",
  members: 1,
  epochs: 5,
  batchSize: 256,
  learningRate: 0.01,
  warmUp: 0.25,
  weightDecay: 0.02,
  labelSmoothing: 0.05,
  averageDecay: 0.99,
  shift: 1,
  rotation: 0,
  scale: 0,
  shear: 0,
  validationShare: 0.1,
  views: 1,
};

/** Fewer steps than this teach it little, however often they see the few images there are… */
const LEAST_STEPS = 200;
/** …but each epoch ends with a validation, which takes its time too. */
const MOST_EPOCHS = 60;

export const fitMultilayerPerceptron: Fit<NetworkModel> = (task, { trainNetwork }) =>
  trainNetwork(task, hyperparametersFor(task));

function hyperparametersFor({ split, seed }: FitTask): Hyperparameters {
  const { epochs, batchSize } = HYPERPARAMETERS;
  const stepsPerEpoch = Math.max(1, Math.floor(split.training.length / batchSize));
  const needed = Math.min(MOST_EPOCHS, Math.ceil(LEAST_STEPS / stepsPerEpoch));
  return { ...HYPERPARAMETERS, epochs: Math.max(epochs, needed), seed };
}
