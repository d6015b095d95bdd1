/** Everything that can happen to the session: what the trainer tells, and what somebody does. */
import type { ContestantId } from "../domain/arena/contestants";
import type { BackendReport } from "../domain/backend";
import type { ImageGrid } from "../domain/dataset-summary";
import type { Failure } from "../domain/failure";
import type { FullOutcome, TrainingOutcome } from "../domain/training/progress";
import type { ValidationMap } from "../domain/understand/inspection";
import type { Wall } from "../domain/wall";
import type { LoadedData, MendedData, TrainerEvent } from "../protocol/messages";
import type { RunSubject } from "./run-subject";
import type { FailureArea, LoadSubject, Prediction, Queued, Submission } from "./session-state";
import type { Settings } from "./settings-url";
import type {
  CrossValidation,
  InspectionState,
  LabelCheck,
  Readers,
  StudyKind,
} from "./understanding";

export type SessionEvent =
  | Exclude<TrainerEvent, { kind: "steps" }>
  | { readonly kind: "steps-logged"; readonly stepCount: number }
  | { readonly kind: "settings-changed"; readonly settings: Settings }
  | { readonly kind: "change-undone" | "change-redone" }
  | { readonly kind: "live-switched"; readonly isOn: boolean }
  /** What was changed needs no run. */
  | { readonly kind: "live-settled" }
  /** Another address was opened: what the one before asked for matters no more. */
  | { readonly kind: "address-read" }
  | { readonly kind: "backend-starting" }
  | { readonly kind: "backend-started"; readonly report: BackendReport }
  | { readonly kind: "backend-failed" }
  /** `isNext`: at once after another one, whose notes and failures stay. */
  | {
      readonly kind: "loading-started";
      readonly subject: LoadSubject;
      readonly isNext: boolean;
    }
  | { readonly kind: "loading-queued"; readonly next: readonly Queued[] }
  | { readonly kind: "loaded"; readonly data: LoadedData; readonly isNext: boolean }
  | { readonly kind: "loading-cancelled"; readonly subject: LoadSubject }
  | { readonly kind: "data-changed"; readonly data: MendedData }
  | { readonly kind: "stand-ins-asked" | "stand-ins-ended" }
  /** And nothing waits. */
  | { readonly kind: "loading-ended" }
  | {
      readonly kind: "examples-picked";
      readonly of: "training" | "test";
      readonly examples: ImageGrid;
    }
  /** `key`: of the split that it shows. */
  | { readonly kind: "wall-picked"; readonly key: string; readonly wall: Wall | null }
  | { readonly kind: "run-started"; readonly subject: RunSubject }
  | { readonly kind: "paused" | "resumed" | "stopping" | "run-abandoned" }
  | { readonly kind: "run-ended"; readonly outcome: TrainingOutcome | FullOutcome }
  | {
      readonly kind: "study-started";
      readonly study: StudyKind;
      /** Contestants to come; empty but for the arena. */
      readonly waiting: readonly ContestantId[];
    }
  | { readonly kind: "study-ended" }
  | { readonly kind: "mapped"; readonly map: ValidationMap }
  | { readonly kind: "labels-checked"; readonly check: LabelCheck }
  | { readonly kind: "cross-validated"; readonly crossValidation: CrossValidation }
  | { readonly kind: "excluded-changed"; readonly images: readonly number[] }
  | { readonly kind: "inspection-changed"; readonly inspection: InspectionState }
  | { readonly kind: "readers-chosen"; readonly readers: Readers | null }
  | { readonly kind: "classified"; readonly prediction: Prediction }
  | { readonly kind: "drawing-cleared" }
  | { readonly kind: "predicting-started"; readonly total: number }
  | { readonly kind: "predicting-ended"; readonly submission: Submission }
  | { readonly kind: "failed"; readonly area: FailureArea; readonly failures: readonly Failure[] }
  | { readonly kind: "failure-dismissed"; readonly id: number }
  /** The worker died, and with it the data and the model that it held. */
  | { readonly kind: "trainer-lost" };

/** The events of some kinds. */
export type Of<K extends SessionEvent["kind"]> = Extract<SessionEvent, { kind: K }>;
