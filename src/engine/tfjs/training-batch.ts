/** Images to train on, each moved by key, beside their targets: drawn on the processor. */
import { drawMoved, drawStill, isStill, movementOf } from "../../dataset/augment";
import type { LabelledImageSet } from "../../dataset/image-set";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import { smoothedTargets } from "./loss";

export interface TrainingBatch {
  /** `[rows * side * side]`, 0 (paper) to 1 (full ink) */
  readonly ink: Float32Array<ArrayBuffer>;
  /** `[rows * classes]`, each row summing to 1 */
  readonly targets: Float32Array<ArrayBuffer>;
}

/** @param rows of `data`, in order */
export function drawBatch(
  data: LabelledImageSet,
  hyperparameters: Hyperparameters,
  step: number,
  rows: Uint32Array,
): TrainingBatch {
  const { side, pixelMax, pixels } = data;
  const { seed, labelSmoothing } = hyperparameters;
  const size = side * side;
  const ink = new Float32Array(rows.length * size);
  const still = isStill(hyperparameters);
  for (const [index, row] of rows.entries()) {
    if (still) drawStill(pixels, row * size, size, pixelMax, ink, index * size);
    else {
      const affine = movementOf(hyperparameters, side, seed, step, row);
      drawMoved(pixels, row * size, side, pixelMax, affine, ink, index * size);
    }
  }
  const classes = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
  return { ink, targets: smoothedTargets(classes, data.classLabels.length, labelSmoothing) };
}
