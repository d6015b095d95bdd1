/** Weights that were validated, in plain numbers, and which of two such are the better ones. */
import type { LabelledImageSet } from "../dataset/image-set";
import type { ValidationResult } from "../domain/training/progress";
import { evaluate } from "./evaluate";
import type { AverageState, RunTensors } from "./run-tensors";

export interface Candidate {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly moments: Float32Array<ArrayBuffer>;
  readonly validation: ValidationResult;
}

/** @param rows the validation images */
export async function validate(
  tensors: RunTensors,
  average: AverageState,
  data: LabelledImageSet,
  rows: Uint32Array,
): Promise<Candidate> {
  return {
    validation: await evaluate(tensors.predictor(average), data, rows),
    weights: Float32Array.from(await average.averageWeights.data<"float32">()),
    moments: Float32Array.from(await average.averageMoments.data<"float32">()),
  };
}

/** Whether every number of it is one. */
export function isSound({ weights, moments, validation }: Candidate): boolean {
  return [weights, moments, [validation.loss]].every((values) => values.every(Number.isFinite));
}

/** The more accurate one; of equals the one with less loss. One that is not sound never wins. */
export function better(one: Candidate, other: Candidate | null): Candidate | null {
  if (!isSound(one)) return other;
  if (!other) return one;
  const gain = one.validation.accuracy - other.validation.accuracy;
  if (gain !== 0) return gain > 0 ? one : other;
  return one.validation.loss < other.validation.loss ? one : other;
}
