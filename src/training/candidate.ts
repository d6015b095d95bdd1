/** Weights that were validated, and which of two such are the better ones. */
import type { ValidationResult } from "../domain/training/progress";
import type { NetworkNumbers } from "../engine/engine";
import type { BestSoFar } from "./run-state";

export interface Candidate extends BestSoFar {
  /** Null for one that was judged before a break, only its numbers were kept; or by nothing. */
  readonly validation: ValidationResult | null;
}

export function candidate(numbers: NetworkNumbers, validation: ValidationResult): Candidate {
  const { accuracy, loss } = validation;
  return { numbers, accuracy, loss, validation };
}

/** Of a run that holds nothing out. */
export function unjudged(numbers: NetworkNumbers): Candidate {
  return { numbers, accuracy: 0, loss: 0, validation: null };
}

/** Whether every number of it is one. */
export function isSound({ numbers, loss }: BestSoFar): boolean {
  const { weights, statistics } = numbers;
  return [weights, statistics, [loss]].every((values) => values.every(Number.isFinite));
}

/** The more accurate one; of equals the one with less loss. One that is not sound never wins. */
export function better(one: Candidate, other: Candidate | null): Candidate | null {
  if (!isSound(one)) return other;
  if (!other) return one;
  const gain = one.accuracy - other.accuracy;
  if (gain !== 0) return gain > 0 ? one : other;
  return one.loss < other.loss ? one : other;
}
