/** One small interface for every algorithm: a stream of progress, and at its end a model. */
import type { LabelledImageSet } from "../dataset/image-set";
import type { Split } from "../dataset/split";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { Matrices } from "../engine/matrices/matrices";
import type { Model } from "./model";
import type { NetworkModel } from "./network/network-model";

export interface FitTask {
  readonly data: LabelledImageSet;
  /** Fitted on `training` alone; `validation` is for those that choose their best epoch by it. */
  readonly split: Split;
  readonly seed: number;
  /** Ends it between two slices of work, with `FailureError` `cancelled`. */
  readonly signal: AbortSignal;
}

export interface FitProgress {
  /** 0 to 1. */
  readonly share: number;
}

/** What learners learn with. */
export interface FitTools {
  readonly matrices: Matrices;
  readonly trainNetwork: TrainNetwork;
}

/**
 * Trains a network on the task's images with these hyperparameters, as the page does: what is kept
 * is the best of all epochs on the validation images.
 *
 * @throws FailureError `cancelled`, `network-text`
 */
export type TrainNetwork = (
  task: FitTask,
  hyperparameters: Hyperparameters,
) => AsyncGenerator<FitProgress, NetworkModel>;

/** Starts fitting. Between two yields it gives way to other tasks at least every 50 ms. */
export type Fit<Fitted extends Model = Model> = (
  task: FitTask,
  tools: FitTools,
) => AsyncGenerator<FitProgress, Fitted>;
