import type { LabelledImageSet } from "../dataset/image-set";
import type { ClassLabel } from "../domain/class-label";

/** What every model says of itself, whatever it learned with. */
export interface FittedOn {
  readonly side: number;
  /** The pixel value that counted as full ink in training. */
  readonly pixelMax: number;
  readonly classLabels: readonly ClassLabel[];
  /** Of what has to be kept to read images, also where other models keep the same. */
  readonly sizeBytes: number;
}

export function fittedOn(data: LabelledImageSet, sizeBytes: number): FittedOn {
  const { side, pixelMax, classLabels } = data;
  return { side, pixelMax, classLabels, sizeBytes };
}
