/** What a training run is given, what it tells while it goes on, and what it returns. */
import type { Failure } from "../domain/failure";
import type {
  EpochMetrics,
  StepWindow,
  TrainingPace,
  ValidationResult,
} from "../domain/training/progress";
import type { Candidate } from "./candidate";
import type { OptimizerVectors } from "./optimizer-vectors";
import type { Predictor } from "./predict";
import type { RunSettings } from "./run-tensors";
import type { TrainedNetwork } from "./trained-network";

export type TrainingEvent =
  | ({ readonly kind: "steps" } & StepWindow)
  | ({ readonly kind: "epoch" } & EpochMetrics)
  | ({ readonly kind: "pace" } & TrainingPace);

export interface TrainingResult {
  readonly reason: "finished" | "stopped" | "diverged";
  readonly failure: Failure | null;
  readonly epochs: number;
  readonly trained: TrainedNetwork;
  readonly validation: ValidationResult;
}

/** Where a run can go on from, on any backend. */
export interface Checkpoint {
  /** Epochs done. */
  readonly epoch: number;
  readonly vectors: OptimizerVectors;
  readonly best: Candidate | null;
}

export interface TrainingJob extends RunSettings {
  /** Rows to train on and rows to validate on. */
  readonly split: { readonly training: Uint32Array; readonly validation: Uint32Array };
  readonly resumeFrom: Checkpoint | null;
  /** Told after each epoch. */
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
  /** Told the newest weights after each step; their tensors live until the next one. */
  readonly onNewest: (newest: Predictor) => void;
}
