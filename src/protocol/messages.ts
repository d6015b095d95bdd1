/**
 * Everything the page and the trainer worker may say to each other.
 *
 * Two channels. A *request* is answered exactly once, by its id, with a reply or a failure. An
 * *event* is unsolicited and never answered, so a slow page cannot slow training. All payloads
 * survive structured clone; typed arrays of replies and events are transferred, and the sender
 * must not touch them again.
 */

import type {
  BackendChoice,
  BackendName,
  BackendReport,
  RememberedBackend,
} from "../domain/backend";
import type { ClassLabel } from "../domain/class-label";
import type { FileChoice } from "../domain/data-layout";
import type { ImageGrid, LoadNote, TestSummary, TrainingSummary } from "../domain/dataset-summary";
import type { Failure } from "../domain/failure";
import type { DataMend, KnownImages } from "../domain/likeness";
import type { EarlierSubmission, Place, Replacement, Slot } from "../domain/placing-note";
import type { SubmissionForm } from "../domain/submission";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type {
  EpochMetrics,
  FullOutcome,
  StepWindow,
  TrainingOutcome,
  TrainingPace,
} from "../domain/training/progress";
import type { SurenessFall } from "../domain/understand/sureness";
import type { Wall } from "../domain/wall";
import type { UnderstandEvent, UnderstandRequests } from "./understand";

type Nothing = Record<never, never>;

/** Files do not keep their folders when they travel, so `digits/3/a.png` goes beside them. */
export type Picked = File | { readonly file: File; readonly path: string };

/** What is in use after loading. A side that was not touched keeps its earlier data. */
export interface LoadedData {
  readonly training: TrainingSummary | null;
  readonly test: TestSummary | null;
  readonly notes: readonly LoadNote[];
  /** One a file that could not be used; the others were. */
  readonly failures: readonly Failure[];
  /** All that can be taken back now. */
  readonly replacements: readonly Replacement[];
  /** A submission made before, where one came with these files. */
  readonly earlier: EarlierSubmission | null;
}

/** What is in use after a mend, or since there are samples. */
export type MendedData = Pick<LoadedData, "training" | "test">;

export interface RunArgs {
  readonly hyperparameters: Hyperparameters;
  /** Positions of training images that are not to be learned from. */
  readonly excluded: readonly number[];
  /** How many of the others are, by chance; absent for all. */
  readonly atMost?: number;
  /** A network that learned from the same data goes on reading drawings until this one is done. */
  readonly keepsReader: boolean;
}

export interface TestPredictions {
  /** `[images]`: the position in `classLabels` of what each test image is read as. */
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly classLabels: readonly ClassLabel[];
  /** What the submission is to look like. */
  readonly form: SubmissionForm;
  /** `[images]`: the labels that the test file itself has; null where it has none. */
  readonly truth: readonly ClassLabel[] | null;
  /** Test images that who reads has learned from. */
  readonly known: KnownImages | null;
  /** Where they are read less surely than those held out. */
  readonly surenessFall: SurenessFall | null;
}

/** Request kind → what it takes and what it is answered with; the rest is in `understand.ts`. */
export interface Requests extends UnderstandRequests {
  /** Starts a backend; `remembered` is the one that measured fastest on an earlier visit. */
  "start-backend": {
    args: {
      readonly choice: BackendChoice;
      readonly remembered: RememberedBackend | null;
      /** Of the network that is measured, where anything is. */
      readonly hyperparameters: Hyperparameters;
    };
    reply: BackendReport;
  };
  "load-files": {
    args: {
      readonly files: readonly Picked[];
      readonly slot: Slot;
      /** How one of them is to be read, where it can be in two ways. */
      readonly choice: FileChoice | null;
    };
    reply: LoadedData;
  };
  "make-sample-digits": { args: { readonly seed: number }; reply: LoadedData };
  /**
   * Makes the samples that are in use where nothing else is. They replace nothing; what is loaded
   * ends their making, which then fails with `cancelled`, or takes their place.
   */
  "make-stand-ins": { args: { readonly seed: number }; reply: MendedData };
  /** Brings back what was there before the last replacement of a place. */
  "undo-load": { args: { readonly of: Place }; reply: LoadedData };
  /** Stops loading or making digits; that request then fails with `cancelled`. */
  "cancel-loading": { args: Nothing; reply: null };
  /** Other random digits of the data in use. */
  "pick-examples": {
    args: { readonly of: "training" | "test"; readonly seed: number };
    reply: ImageGrid;
  };
  /** Does something to every image in use, or takes it back; the order of the images stays. */
  "mend-data": { args: { readonly mends: readonly DataMend[] }; reply: MendedData };
  /** The data in use as a file in Kaggle's format. */
  "write-csv": { args: { readonly of: "training" | "test" }; reply: Blob };
  train: { args: RunArgs; reply: TrainingOutcome };
  /** Learns from all images but the excluded ones, none held out; what `train` left stays. */
  "train-on-all": { args: RunArgs; reply: FullOutcome };
  /** What a run with this split would hold out first; null where nothing can be held out. */
  "pick-wall": {
    args: { readonly validationShare: number; readonly seed: number };
    reply: Wall | null;
  };
  pause: { args: Nothing; reply: null };
  resume: { args: Nothing; reply: null };
  /** Ends training early; `train` is then answered with the best weights' outcome. */
  stop: { args: Nothing; reply: null };
  /** Ends training without a result: `train` then fails with `cancelled`, and nothing is kept. */
  "cancel-training": { args: Nothing; reply: null };
  /**
   * `ink`: `[side * side]`, 0 (paper) to 1 (full ink), row-major, of the training data's side.
   * `probabilities`: `[classes]`, summing to 1, by the newest weights there are, or by those who
   * were chosen to read.
   */
  classify: {
    args: { readonly ink: Float32Array<ArrayBuffer> };
    reply: {
      readonly probabilities: Float32Array<ArrayBuffer>;
      readonly classLabels: readonly ClassLabel[];
    };
  };
  "predict-test": { args: Nothing; reply: TestPredictions };
}

export type RequestKind = keyof Requests;

export type Request = {
  [K in RequestKind]: { readonly kind: K; readonly id: number } & Requests[K]["args"];
}[RequestKind];

/** The answer to the request of the same `id`. */
export type Answer =
  | { readonly kind: "reply"; readonly id: number; readonly reply: Requests[RequestKind]["reply"] }
  | { readonly kind: "failure"; readonly id: number; readonly failure: Failure };

export type TrainerEvent =
  | {
      readonly kind: "load-progress";
      readonly fileName: string;
      readonly bytesRead: number;
      readonly bytesTotal: number;
    }
  | { readonly kind: "sample-progress"; readonly done: number; readonly total: number }
  /** The first of the sample digits that are made without being asked for. */
  | { readonly kind: "stand-ins-begun"; readonly first: ImageGrid }
  | UnderstandEvent
  | ({ readonly kind: "steps" } & StepWindow)
  | ({ readonly kind: "epoch" } & EpochMetrics)
  | ({ readonly kind: "pace" } & TrainingPace)
  /** `[images of the wall]`: the class that the newest weights read each as. */
  | { readonly kind: "wall-read"; readonly classes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "prediction-progress"; readonly done: number; readonly total: number }
  /** What computed went away, `detail` says why; another one is about to start in its place. */
  | { readonly kind: "engine-lost"; readonly name: BackendName; readonly detail: string }
  /** The run goes on from its last checkpoint; 0 where there was none. */
  | { readonly kind: "run-resumed"; readonly step: number; readonly epochs: number }
  /** The backend was replaced while working, for instance because its device was lost. */
  | { readonly kind: "backend-changed"; readonly report: BackendReport };

export type WorkerMessage = Answer | TrainerEvent;
