/** Where files went, and what became of those that belong together. */
import type { ClassLabel } from "./class-label";

export type Place = "training" | "test";

/** Where somebody put a file. */
export type Slot = Place | "anywhere";

export type PlacingNote =
  /** An unlabelled file on the training input, or a training file on the test input. */
  | { readonly code: "moved"; readonly file: string; readonly to: Place }
  /**
   * Several files for one place at once: the one with most images counts, of equals the last. Of
   * one name they are told apart by their paths in archives, which two picked files have not.
   */
  | { readonly code: "replaced"; readonly file: string; readonly by: string }
  /** Two labelled files at once: which became what. */
  | { readonly code: "train-and-test"; readonly training: string; readonly test: string }
  /** A labelled file became test data. */
  | { readonly code: "answers-known"; readonly file: string }
  /** The labels of a test file are row numbers: they go into the submission as ids. */
  | { readonly code: "labels-are-ids"; readonly file: string }
  | {
      readonly code: "joined";
      readonly imagesFile: string;
      readonly labelsFile: string;
      readonly images: number;
    }
  | { readonly code: "labels-wait"; readonly file: string; readonly labels: number }
  | { readonly code: "images-wait"; readonly file: string; readonly images: number }
  /** Kaggle's sample_submission.csv, or one made like it. */
  | {
      readonly code: "form-told";
      readonly file: string;
      readonly idColumn: string;
      readonly labelColumn: string;
    }
  | { readonly code: "earlier-submission"; readonly file: string; readonly lines: number }
  /** Taken back: in use again, or nothing again where there was nothing. */
  | {
      readonly code: "restored";
      readonly of: Place;
      readonly file: string;
      readonly images: number;
    };

/** What another file stands in the place of; it can be brought back. */
export interface Replacement {
  readonly of: Place;
  readonly file: string;
  readonly images: number;
  readonly formerFile: string;
  readonly formerImages: number;
}

/** A submission that somebody made before. */
export interface EarlierSubmission {
  readonly file: string;
  /** `[lines]`, as written. */
  readonly ids: readonly string[];
  readonly labels: readonly ClassLabel[];
}
