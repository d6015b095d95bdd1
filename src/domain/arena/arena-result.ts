/** What the arena tells of a contestant while it learns, and when it has been judged. */
import type { ClassLabel } from "../class-label";
import type { Contestant, ContestantId } from "./contestants";

/** What all contestants are judged on. */
export interface ArenaGround {
  /** `[validation images]`: positions in the training data. */
  readonly images: Uint32Array<ArrayBuffer>;
  /** `[validation images]`: positions in `classLabels`. */
  readonly truth: Uint8Array<ArrayBuffer>;
  readonly classLabels: readonly ClassLabel[];
  /** Of the images, those of which an equal or nearly equal one was learned from. */
  readonly onBothSides: number;
  /** Of the images, those that are no copies of another one. */
  readonly different: number;
  /** Of the split, and of all that learns by chance. */
  readonly seed: number;
  readonly validationShare: number;
  /** Positions of images that nobody learns from. */
  readonly excluded: readonly number[];
  /** Whether earlier results were reached on the same ground. */
  readonly isContinued: boolean;
}

export interface ArenaProgress {
  readonly id: ContestantId;
  readonly phase: "fitting" | "predicting";
  /** 0 to 1, of the phase. */
  readonly share: number;
}

export interface ArenaResult {
  readonly id: ContestantId;
  readonly contestant: Contestant;
  /** From the start of its fitting to its last weight, predictions apart. */
  readonly fitSeconds: number;
  /** Measured on the validation images, a thousand at a time or as many as there are. */
  readonly secondsPerThousand: number;
  /** Of what has to be kept to read images: weights, or the training images themselves. */
  readonly sizeBytes: number;
  /** `[validation images]`, as positions in `classLabels`. */
  readonly predicted: Uint8Array<ArrayBuffer>;
  /** Share of the validation images read right, 0 to 1. */
  readonly accuracy: number;
}
