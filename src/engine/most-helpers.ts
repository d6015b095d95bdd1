/** How many members may take part in a run, before asking how many help. */
import { batchingOf } from "../dataset/batch-order";
import type { TrainingImages } from "../dataset/packed-images";
import { sharesOf } from "../domain/training/shares";
import type { RunPlan } from "./engine";

/** Of all members together, for what each of them has to hold itself. */
const LIMIT_BYTES = 512e6;

/** Weights, gradient, moments, average, what is added up and what travels: vectors of float32. */
const BYTES_PER_WEIGHT = 4 * 8;

/** A member without a share would do nothing, and all of them together have to fit into memory. */
export function mostHelpers({
  network,
  data,
  rows,
  hyperparameters,
}: RunPlan<TrainingImages>): number {
  const { batchSize } = batchingOf(rows.length, hyperparameters.batchSize);
  // Where there is no paper to leave out, packed images are as large as others.
  const bytes = data.count * data.side ** 2 + BYTES_PER_WEIGHT * network.weightCount;
  return Math.max(1, Math.min(sharesOf(batchSize).length, Math.floor(LIMIT_BYTES / bytes)));
}
