/** What a training run tells while it goes on, and what it leaves behind. */

import type { ClassLabel } from "../class-label";
import type { Failure } from "../failure";
import type { Judgement } from "../score-ground";
import type { Readings } from "../understand/readings";

/** Consecutive steps, `[n]` each; a step is one optimiser update, counted from 0. */
export interface StepWindow {
  readonly firstStep: number;
  /** Mean loss of each step's batch, label smoothing included. */
  readonly loss: Float32Array<ArrayBuffer>;
  /** Share of each step's batch that was read right, 0 to 1. */
  readonly accuracy: Float32Array<ArrayBuffer>;
}

/** One pass over the training images, counted from 1. */
export interface EpochMetrics {
  readonly epoch: number;
  /** Means over the epoch's steps, on augmented images, while the weights were changing. */
  readonly trainingLoss: number;
  readonly trainingAccuracy: number;
  /**
   * Of the averaged weights, on the validation images; without label smoothing. Null where all
   * images are learned from.
   */
  readonly validationLoss: number | null;
  readonly validationAccuracy: number | null;
}

/** How far a run is. */
export interface TrainingPace {
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Steps done and to do in the whole run. */
  readonly step: number;
  readonly steps: number;
  /** Of the last seconds of training itself, validation and pauses apart. */
  readonly imagesPerSecond: number;
  readonly secondsLeft: number;
}

export interface TrainingOutcome {
  /** `diverged`: the loss became NaN or infinite; the last good weights were kept. */
  readonly reason: "finished" | "stopped" | "diverged";
  /** What went wrong, where something did although there is a trained network. */
  readonly failure: Failure | null;
  /** Whole epochs that were trained. */
  readonly epochs: number;
  /** From the press of Train to the last validation, pauses apart. */
  readonly seconds: number;
  /** Networks of the ensemble; 1 is a network alone. */
  readonly members: number;
  readonly validation: ValidationResult;
  /** Images that equal an earlier one, or nearly: on the same side of the split as that one… */
  readonly copies: number;
  /** …but for so many validation images, where nothing else could be held out. */
  readonly onBothSides: number;
  /** Validation images without those that are copies of another one. */
  readonly different: number;
  /** Whether its network is in use: not where it has learned nothing, see `lesson.ts`. */
  readonly isKept: boolean;
}

/** Of a run that held nothing out. */
export type FullOutcome = Omit<TrainingOutcome, keyof HeldOutcome> & {
  /** In its last epoch, on augmented images while the weights changed; all that is known of it. */
  readonly trainingAccuracy: number;
};

type HeldOutcome = Pick<TrainingOutcome, "validation" | "copies" | "onBothSides" | "different">;

/** The kept weights on the validation images; rows count the true class, columns the predicted. */
export interface ValidationResult {
  readonly images: number;
  readonly accuracy: number;
  readonly loss: number;
  readonly classLabels: readonly ClassLabel[];
  /** `[classes * classes]`, row-major. */
  readonly confusion: Uint32Array<ArrayBuffer>;
  /** Image by image. */
  readonly readings: Readings;
}

/** What a run's accuracy stands on. */
export function judgementOf({ validation, onBothSides, different }: TrainingOutcome): Judgement {
  return { ...validation, onBothSides, different };
}
