/** Whether a file that was loaded again is still the same. */
import { type ImageSet, isLabelled } from "./image-set";

/** Byte by byte, labels included: whoever mends a label has other data. */
export function isSameSet(one: ImageSet, other: ImageSet): boolean {
  return (
    one.fileName === other.fileName &&
    one.origin === other.origin &&
    one.side === other.side &&
    one.pixelMax === other.pixelMax &&
    isEqual(labelsOf(one).classLabels, labelsOf(other).classLabels) &&
    isEqual(labelsOf(one).classIndices, labelsOf(other).classIndices) &&
    isEqual(one.pixels, other.pixels)
  );
}

function labelsOf(images: ImageSet) {
  return isLabelled(images) ? images : { classLabels: [], classIndices: [] };
}

function isEqual(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
