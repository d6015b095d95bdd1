/**
 * What somebody has done so far, as data, and how each thing that happens changes it.
 *
 * Six strands that move independently: the backend, loading, the run, the model, the submission,
 * and what is looked into besides.
 * A failure is a field beside them and never a phase: a bad second file does not lose the first.
 */

import type { BackendName, BackendReport } from "../domain/backend";
import type { ClassLabel } from "../domain/class-label";
import type { ImageGrid, LoadNote, TestSummary, TrainingSummary } from "../domain/dataset-summary";
import { type DrawingStyle, MNIST_STYLE } from "../domain/drawing/drawing-style";
import type { Failure } from "../domain/failure";
import type { KnownImages } from "../domain/likeness";
import type { EarlierSubmission, Replacement, Slot } from "../domain/placing-note";
import type { SubmissionForm } from "../domain/submission";
import type {
  EpochMetrics,
  FullOutcome,
  TrainingOutcome,
  TrainingPace,
} from "../domain/training/progress";
import type { SurenessFall } from "../domain/understand/sureness";
import type { Wall } from "../domain/wall";
import { type LiveState, NOT_LIVE } from "./live-state";
import type { RunSubject } from "./run-subject";
import { NO_HISTORY, type SettingsHistory } from "./settings-history";
import type { Settings } from "./settings-url";
import { NOTHING_UNDERSTOOD, type Understanding } from "./understanding";

export type BackendState =
  | { readonly phase: "starting" }
  | {
      readonly phase: "ready";
      readonly report: BackendReport;
      /**
       * FLOP a second of training: as measured before, then as the run that goes on makes them.
       * Null until something was measured.
       */
      readonly flopsPerSecond: number | null;
    }
  | { readonly phase: "failed" };

/** What computed and went away, and what was being done with it. */
export interface EngineLoss {
  readonly name: BackendName;
  readonly detail: string;
  readonly during: "training" | "prediction" | "study" | "nothing";
  /** Updates that a run had kept, and goes on from; null where it had not begun. */
  readonly step: number | null;
  /** Whether the run that it interrupted has ended since. */
  readonly isRunOver: boolean;
}

export type Loading =
  | { readonly phase: "idle" }
  | {
      readonly phase: "files";
      /** Of all that was chosen at once, which can be cancelled. */
      readonly names: readonly string[];
      /** Of them the one that is being read. */
      readonly fileName: string;
      readonly bytesRead: number;
      readonly bytesTotal: number;
    }
  | { readonly phase: "samples"; readonly done: number; readonly total: number };

/** What is read or made at once. */
export type LoadSubject =
  | { readonly kind: "files"; readonly names: readonly string[] }
  | { readonly kind: "samples" }
  | { readonly kind: "undo" };

/** What waits until what is before it has been read. */
export interface Queued {
  readonly subject: LoadSubject;
  readonly place: Slot;
}

export type Run =
  | { readonly phase: "idle" }
  | {
      readonly phase: "training" | "paused" | "stopping";
      readonly subject: RunSubject;
      /** Null until the first steps are done. */
      readonly pace: TrainingPace | null;
    };

export interface TrainedModel {
  readonly subject: RunSubject;
  readonly outcome: TrainingOutcome;
}

export interface FullModel {
  readonly subject: RunSubject;
  readonly outcome: FullOutcome;
}

/** What the network reads in the drawing. */
export interface Prediction {
  /** `[classes]`, 0 to 1, summing to 1. */
  readonly probabilities: readonly number[];
  readonly classLabels: readonly ClassLabel[];
}

export type Submission =
  | { readonly phase: "none" }
  | { readonly phase: "predicting"; readonly done: number; readonly total: number }
  | {
      readonly phase: "checked";
      readonly text: string;
      readonly imageCount: number;
      readonly form: SubmissionForm;
      /** `[images]`, in the order of the test file, as in `truth`. */
      readonly labels: readonly ClassLabel[];
      /** The answers that the test file itself holds; null where it holds none. */
      readonly truth: readonly ClassLabel[] | null;
      readonly known: KnownImages | null;
      readonly surenessFall: SurenessFall | null;
      readonly classLabels: readonly ClassLabel[];
      /** In the order of `classLabels`. */
      readonly counts: readonly number[];
    };

/** What somebody was doing when it failed. Doing it again takes the old failures away. */
export type FailureArea =
  | "settings"
  | "data"
  | "backend"
  | "training"
  | "drawing"
  | "submission"
  | "study"
  | "trainer";

export type Kept = "data" | "model" | "nothing";

export interface ShownFailure {
  readonly id: number;
  readonly area: FailureArea;
  readonly failure: Failure;
  /** What there was before, and is still in use. */
  readonly kept: Kept;
}

export interface SessionState {
  readonly settings: Settings;
  readonly history: SettingsHistory;
  readonly live: LiveState;
  readonly backend: BackendState;
  /** The last one since somebody chose what computes. */
  readonly loss: EngineLoss | null;
  readonly loading: Loading;
  readonly training: TrainingSummary | null;
  readonly test: TestSummary | null;
  readonly notes: readonly LoadNote[];
  readonly replacements: readonly Replacement[];
  /** A submission made before, to compare the present one with. */
  readonly earlier: EarlierSubmission | null;
  readonly next: readonly Queued[];
  /** What was cancelled last, as long as nothing else is loaded. */
  readonly cancelled: LoadSubject | null;
  readonly run: Run;
  readonly standIns: StandIns;
  /** Of the run that goes on, or of the last one. */
  readonly epochs: readonly EpochMetrics[];
  /** Changes when the metric log has grown. */
  readonly stepCount: number;
  /** What those were measured on, and whether to the end of a run; null before the first. */
  readonly curve: { readonly fingerprint: string; readonly isWhole: boolean } | null;
  /** Epochs of the run before, behind whose curves the newest ones lie; null where none is. */
  readonly ghost: readonly EpochMetrics[] | null;
  /** Some of the images that are held out, by the key of their split. */
  readonly wall: (Wall & { readonly key: string }) | null;
  /** What the run that goes on reads them as, as positions in its classes; null before it did. */
  readonly wallClasses: Uint8Array | null;
  readonly model: TrainedModel | null;
  /** Learned from all images: it reads in the place of `model`, which is still looked into. */
  readonly full: FullModel | null;
  /** The last run, where it learned nothing: its network is not in use. */
  readonly unlearned: TrainedModel | FullModel | null;
  /** The one before, to compare with. */
  readonly previousModel: TrainedModel | null;
  readonly prediction: Prediction | null;
  readonly submission: Submission;
  readonly understanding: Understanding;
  readonly failures: readonly ShownFailure[];
}

/** Sample digits that nobody asked for; `first` of them, once they are there. */
type StandIns =
  | { readonly phase: "resting" }
  | { readonly phase: "being-made"; readonly first: ImageGrid | null };

export function initialState(settings: Settings): SessionState {
  return {
    settings,
    history: NO_HISTORY,
    live: NOT_LIVE,
    backend: { phase: "starting" },
    loss: null,
    loading: { phase: "idle" },
    training: null,
    test: null,
    notes: [],
    replacements: [],
    earlier: null,
    next: [],
    cancelled: null,
    standIns: { phase: "resting" },
    run: { phase: "idle" },
    epochs: [],
    stepCount: 0,
    curve: null,
    ghost: null,
    wall: null,
    wallClasses: null,
    model: null,
    full: null,
    unlearned: null,
    previousModel: null,
    prediction: null,
    submission: { phase: "none" },
    understanding: NOTHING_UNDERSTOOD,
    failures: [],
  };
}

/** Whether nobody computes, so that another backend can take over. */
export function canChangeBackend({ run, understanding, submission }: SessionState): boolean {
  const isIdle = run.phase === "idle" && understanding.study.phase === "idle";
  return isIdle && submission.phase !== "predicting";
}

/** Who reads images where nothing trains: chosen contestants, or the network; null for nobody. */
export function readerOf(state: SessionState): { readonly data: TrainingSummary } | null {
  const { understanding, full, model } = state;
  return understanding.readers ?? full?.subject ?? model?.subject ?? null;
}

/** The side of the images that the newest weights read, and that a drawing is made into. */
export function drawingSide(state: SessionState): number {
  return drawnFor(state)?.side ?? 28;
}

/** How a drawing is made: as the images that its reader learned from. */
export function drawingStyle(state: SessionState): DrawingStyle {
  return drawnFor(state)?.drawingStyle ?? MNIST_STYLE;
}

/** The data of whoever reads drawings now or, where nobody does, that to be learned from. */
function drawnFor(state: SessionState): TrainingSummary | null {
  const { run, training } = state;
  if (run.phase !== "idle" && run.pace !== null) return run.subject.data;
  return readerOf(state)?.data ?? training;
}

/** Whether there is somebody to read a drawing, be the weights half trained. */
export function canClassify(state: SessionState): boolean {
  const { run } = state;
  return readerOf(state) !== null || (run.phase !== "idle" && run.pace !== null);
}
