/** Labels that look wrong to a reader that never saw them. */
import type { ClassLabel } from "../class-label";

export interface LabelSuspect {
  /** Position in the training data; the row in the file is two more. */
  readonly image: number;
  /** As written in the file. */
  readonly given: ClassLabel;
  /** What it looks like instead. */
  readonly suggested: ClassLabel;
  /** Out-of-fold probabilities of the two, 0 to 1. */
  readonly givenProbability: number;
  readonly suggestedProbability: number;
}
