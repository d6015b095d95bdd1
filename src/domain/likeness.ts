/**
 * Whether test images were made as the training images were: what differs, and what would mend it.
 * A score measured on the one says nothing about the other where they were not.
 */
import type { Mend } from "./mend";
import type { Turn } from "./turn";

/** Shares of the side are given for places and sizes, shares of full ink for shades. */
export type Difference =
  /** The greatest values of the files, which both count as full ink. */
  | { readonly code: "value-range"; readonly training: number; readonly test: number }
  /** Dark on light in one, light on dark in the other: the background, 0 to 1. */
  | { readonly code: "reversed"; readonly training: number; readonly test: number }
  | { readonly code: "background"; readonly training: number; readonly test: number }
  | { readonly code: "ink"; readonly training: number; readonly test: number }
  /** How far the ink's centre lies from where it lies in the training data. */
  | { readonly code: "place"; readonly right: number; readonly down: number }
  | { readonly code: "size"; readonly training: number; readonly test: number }
  | { readonly code: "stroke"; readonly training: number; readonly test: number }
  /** What turns the test images so that they stand as the training images do. */
  | { readonly code: "orientation"; readonly turn: Exclude<Turn, "none"> }
  /** Unlike any class of the training data: this many times as far from the nearest one. */
  | { readonly code: "shapes"; readonly times: number };

/** Mends of one set, to be done one after the other. */
export interface DataMend {
  readonly of: "training" | "test";
  readonly mends: readonly Mend[];
}

/** Test images that whoever reads them has learned from. */
export interface KnownImages {
  readonly count: number;
  /** Of so many test images. */
  readonly ofTest: number;
  /** How many images were learned from. */
  readonly learnedFrom: number;
  readonly firstTestRow: number;
  readonly firstLearnedRow: number;
}
