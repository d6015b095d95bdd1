/** One update of plain weights by AdamW; its source and numbers are in `optimizer.ts`. */
import { ADAMW } from "../../domain/training/optimizer";

/** All `[weights]`, changed in place. */
export interface AdamwState {
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  readonly averageWeights: Float32Array<ArrayBuffer>;
}

export interface AdamwNumbers {
  /** Updates made before this one. */
  readonly step: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Of the moving average of the weights; 0 keeps the last weights. */
  readonly averageDecay: number;
  /** So many weights decay; those behind do not. */
  readonly decaying: number;
}

/** Of weights that are all zero. */
export function freshAdamw(weights: number): AdamwState {
  return {
    firstMoment: new Float32Array(weights),
    secondMoment: new Float32Array(weights),
    averageWeights: new Float32Array(weights),
  };
}

/** @param weights `[weights]`, changed in place */
export function adamw(
  weights: Float32Array,
  gradient: Float32Array,
  { firstMoment, secondMoment, averageWeights }: AdamwState,
  { step, learningRate, weightDecay, averageDecay, decaying }: AdamwNumbers,
): void {
  const { beta1, beta2, epsilon } = ADAMW;
  const correction1 = 1 - beta1 ** (step + 1);
  const correction2 = 1 - beta2 ** (step + 1);
  // Grows with the steps, so that the first weights are forgotten.
  const kept = Math.min(averageDecay, (1 + step) / (10 + step));
  for (let index = 0; index < weights.length; index++) {
    const slope = gradient[index] ?? 0;
    const first = beta1 * (firstMoment[index] ?? 0) + (1 - beta1) * slope;
    const second = beta2 * (secondMoment[index] ?? 0) + (1 - beta2) * slope * slope;
    firstMoment[index] = first;
    secondMoment[index] = second;
    const old = weights[index] ?? 0;
    const decay = index < decaying ? weightDecay * old : 0;
    const direction = first / correction1 / (Math.sqrt(second / correction2) + epsilon);
    const fresh = old - learningRate * (direction + decay);
    weights[index] = fresh;
    averageWeights[index] = kept * (averageWeights[index] ?? 0) + (1 - kept) * fresh;
  }
}
