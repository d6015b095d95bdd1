/** What a training run will cost, before it has begun. */
import type { ResolvedNetwork } from "../network/resolve";
import type { Hyperparameters } from "./hyperparameters";

/** Forwards once, and backwards twice: to the layer's input, and to its weights. */
export const TRAINING_PASSES = 3;

/**
 * @param images all of the training file, those to validate on included
 * @param learnsFromAll nothing is held out
 * @param flopsPerSecond of a training step, as a backend was measured to do
 * @returns seconds of training, validation apart
 */
export function trainingSeconds(
  network: Pick<ResolvedNetwork, "flops">,
  { epochs, validationShare }: Hyperparameters,
  images: number,
  flopsPerSecond: number,
  learnsFromAll = false,
): number {
  const perImage = TRAINING_PASSES * network.flops;
  const share = learnsFromAll ? 1 : 1 - validationShare;
  return (perImage * images * share * epochs) / flopsPerSecond;
}

/** Of one update. */
export function stepSeconds(
  network: Pick<ResolvedNetwork, "flops">,
  batchSize: number,
  flopsPerSecond: number,
): number {
  return (TRAINING_PASSES * network.flops * batchSize) / flopsPerSecond;
}
