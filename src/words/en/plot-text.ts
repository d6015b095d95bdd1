/** The charts of a training: what their axes and lines are called, and each chart told in words. */
import type { EpochMetrics } from "../../domain/training/progress";
import { counted, lossText, percent } from "./formats";

export const PLOT_AXES = {
  loss: "Loss",
  accuracy: "Accuracy",
  step: "Step",
  epoch: "Epoch",
} as const;

/** Before the number at a tick: "step 100". */
export const TICK_WORDS = { step: "step", epoch: "epoch" } as const;

/** Vega takes such names for paths, so they have neither dots nor brackets. */
export const PLOT_LINES = {
  before: "Run before",
  step: "Each step",
  training: "Training",
  validation: "Validation",
} as const;

/** Of the line of means. @param steps that each of them is of */
export function meanLine(steps: number): string {
  return `Mean of ${counted(steps, "step")}`;
}

/** @param lately mean of the last steps; undefined before the first */
export function stepLossText(steps: number, lately: number | undefined): string {
  if (lately === undefined) return "Training loss; no step yet.";
  return `Training loss over ${counted(steps, "step")}, lately ${lossText(lately)} on average.`;
}

/** @param last undefined before the first epoch has ended */
export function epochLossText(last: EpochMetrics | undefined): string {
  if (last === undefined) return "Loss of each epoch; no epoch yet.";
  const { epoch, trainingLoss, validationLoss } = last;
  const start = `Loss after epoch ${epoch}: training ${lossText(trainingLoss)}`;
  return validationLoss === null
    ? `${start}.`
    : `${start}, validation ${lossText(validationLoss)}.`;
}

/** @param last undefined before the first epoch has ended */
export function epochAccuracyText(last: EpochMetrics | undefined): string {
  if (last === undefined) return "Accuracy of each epoch; no epoch yet.";
  const { epoch, trainingAccuracy, validationAccuracy } = last;
  const start = `Accuracy after epoch ${epoch}: training ${percent(trainingAccuracy, 2)}`;
  return validationAccuracy === null
    ? `${start}.`
    : `${start}, validation ${percent(validationAccuracy, 2)}.`;
}
