/** What a training run is given, and the one stream of events in which it tells everything. */
import type { LabelledImageSet } from "../dataset/image-set";
import type { Failure } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type {
  EpochMetrics,
  StepWindow,
  TrainingPace,
  ValidationResult,
} from "../domain/training/progress";
import type { NetworkNumbers } from "../engine/engine";
import type { RunState } from "./run-state";
import type { TrainedNetwork } from "./trained-network";

export interface TrainingJob {
  readonly data: LabelledImageSet;
  /**
   * Rows to train on and rows to validate on. Where there are none of these, no weights are better
   * than others: the newest average is kept.
   */
  readonly split: { readonly training: Uint32Array; readonly validation: Uint32Array };
  readonly hyperparameters: Hyperparameters;
  /** What to go on from, at the very step; null to begin. */
  readonly resumeFrom: RunState | null;
}

export type TrainingEvent =
  | ({ readonly kind: "steps" } & StepWindow)
  | ({ readonly kind: "epoch" } & EpochMetrics)
  /** About once a second, as seconds tick: the page lays itself out anew for it. */
  | ({ readonly kind: "pace" } & TrainingPace)
  /** The newest averaged weights, about once a second: what a drawing is read with meanwhile. */
  | { readonly kind: "newest"; readonly numbers: NetworkNumbers }
  /** From which the run can go on; after each epoch, and every ten seconds. */
  | { readonly kind: "checkpoint"; readonly state: RunState }
  /** The last one. */
  | ({ readonly kind: "end" } & TrainingResult);

export interface TrainingResult {
  /** `diverged`: the loss became NaN or infinite; the last good weights were kept. */
  readonly reason: "finished" | "stopped" | "diverged";
  readonly failure: Failure | null;
  /** Whole epochs that were trained. */
  readonly epochs: number;
  /** Null where a run was stopped before it had any weights to judge. */
  readonly kept: Kept | null;
  /** It did not answer in time when the run was stopped; only its end will free it. */
  readonly isEngineStuck: boolean;
}

/** The best weights, judged as test images will be read: with all views of the recipe. */
export interface Kept {
  readonly trained: TrainedNetwork;
  /** Null where nothing was held out. */
  readonly validation: ValidationResult | null;
}
