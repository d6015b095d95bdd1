/**
 * What a reader made of images whose classes are known: the raw material of every look at its
 * mistakes. It holds numbers only; pictures are fetched when somebody wants to see them.
 */
import type { ClassLabel } from "../class-label";

export interface Readings {
  /** `[count]`: positions of the images in the training data; the row in the file is two more. */
  readonly images: Uint32Array<ArrayBuffer>;
  /** Ascending, as written in the file; not necessarily contiguous. */
  readonly classLabels: readonly ClassLabel[];
  /** `[count]`: the class each image is labelled as, as a position in `classLabels`. */
  readonly truth: Uint8Array<ArrayBuffer>;
  /** `[count]`: the most probable class of each image, as a position in `classLabels`. */
  readonly predicted: Uint8Array<ArrayBuffer>;
  /** `[count * classes]`, row-major, each row summing to 1. */
  readonly probabilities: Float32Array<ArrayBuffer>;
}

/** The probabilities of one image, `[classes]`: a view, not a copy. `index` counts from 0 to count. */
function probabilitiesOf(readings: Readings, index: number): Float32Array<ArrayBuffer> {
  const { classLabels, probabilities } = readings;
  return probabilities.subarray(index * classLabels.length, (index + 1) * classLabels.length);
}

/** How probable the reader holds its own answer, 0 to 1. */
export function confidenceOf(readings: Readings, index: number): number {
  return probabilitiesOf(readings, index)[readings.predicted[index] ?? 0] ?? 0;
}
