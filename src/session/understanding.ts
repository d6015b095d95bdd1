/** What somebody has looked into besides training: a strand of the session's state. */
import type { ArenaGround, ArenaProgress, ArenaResult } from "../domain/arena/arena-result";
import type { ContestantId } from "../domain/arena/contestants";
import type { TrainingSummary } from "../domain/dataset-summary";
import type { Judgement } from "../domain/score-ground";
import type { ImageSource } from "../domain/understand/image-source";
import type { Inspection, ValidationMap } from "../domain/understand/inspection";
import type { LabelSuspect } from "../domain/understand/label-errors";
import type { RunSubject } from "./run-subject";

export type StudyKind = "arena" | "map" | "label-errors" | "cross-validation";

/** One at a time; none while a network trains. */
export type Study =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly kind: StudyKind; readonly share: number };

/** Which picture is being looked into. */
export type Inspected =
  | { readonly kind: "labelled"; readonly source: ImageSource; readonly image: number }
  | { readonly kind: "drawing" };

export type InspectionState =
  | { readonly phase: "none" }
  | { readonly phase: "looking"; readonly subject: Inspected }
  | { readonly phase: "seen"; readonly subject: Inspected; readonly inspection: Inspection };

export interface LabelCheck {
  /** Most suspicious first. */
  readonly suspects: readonly LabelSuspect[];
  /** How many images were looked through. */
  readonly images: number;
}

export interface Arena {
  /** Null until a first run. */
  readonly ground: ArenaGround | null;
  /** The data of the ground. */
  readonly data: TrainingSummary | null;
  /** In the order in which they were judged first. */
  readonly results: readonly ArenaResult[];
  /** Of this run, those still to come and the one at work. */
  readonly waiting: readonly ContestantId[];
  readonly progress: ArenaProgress | null;
}

/** Contestants that read drawings and test images instead of the trained network. */
export interface Readers extends Judgement {
  /** One or more; judged together, on the arena's validation images. */
  readonly ids: readonly ContestantId[];
  readonly data: TrainingSummary;
}

/** How well settings read what they did not learn from, image by image. */
export interface CrossValidation {
  readonly judgement: Judgement;
  /** In how many parts. */
  readonly folds: number;
  readonly subject: RunSubject;
}

export interface Understanding {
  readonly study: Study;
  readonly inspection: InspectionState;
  /** Of the trained network. */
  readonly map: ValidationMap | null;
  /** Of the training data in use. */
  readonly labelCheck: LabelCheck | null;
  /** The last one. */
  readonly crossValidation: CrossValidation | null;
  /** Positions in the training data in use that are not to be learned from, ascending. */
  readonly excluded: readonly number[];
  readonly arena: Arena;
  readonly readers: Readers | null;
}

export const NOTHING_UNDERSTOOD: Understanding = {
  study: { phase: "idle" },
  inspection: { phase: "none" },
  map: null,
  labelCheck: null,
  crossValidation: null,
  excluded: [],
  arena: { ground: null, data: null, results: [], waiting: [], progress: null },
  readers: null,
};
