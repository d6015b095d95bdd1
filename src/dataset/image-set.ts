/**
 * Images as the worker keeps them: one byte a pixel, all images in one array, never as text and
 * never as floats (42,000 images of 28×28 are 33 MB so, and would be 132 MB as float32).
 */
import type { ClassLabel } from "../domain/class-label";
import type { LayoutDecision } from "../domain/data-layout";
import type { Mend } from "../domain/mend";

/** What a file itself calls its images, which a submission has to repeat. */
export interface ImageIds {
  /** The name of the column as written: `id`, `ImageId`. */
  readonly column: string;
  /** `[count]`, as written. */
  readonly values: readonly string[];
}

export interface ImageSet {
  /** As people see it; `train.csv` also when it came inside a zip. */
  readonly fileName: string;
  readonly origin: "file" | "sample";
  readonly side: number;
  /** The greatest pixel, which counts as full ink; at least 1, so that it can be divided by. */
  readonly pixelMax: number;
  readonly count: number;
  /** `[count * side * side]`, row-major, 0 (paper) to `pixelMax` (full ink). */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Absent where the file does not name its images. */
  readonly ids?: ImageIds;
  /** How the file was understood; absent where it is in Kaggle's own form. */
  readonly layout?: readonly LayoutDecision[];
  /** What was done to the pixels since they were read, so that it can be taken back. */
  readonly mends?: readonly Mend[];
  /** The row of the first image in its file, where that is not the second. */
  readonly firstRow?: number;
}

export interface LabelledImageSet extends ImageSet {
  /** Ascending, as written in the file; not necessarily contiguous. */
  readonly classLabels: readonly ClassLabel[];
  /** `[count]`, positions in `classLabels`. */
  readonly classIndices: Uint8Array<ArrayBuffer>;
}

/** Rows count from 1, and row 1 is the header of most files. */
const FIRST_ROW = 2;

export function firstRowOf({ firstRow = FIRST_ROW }: Pick<ImageSet, "firstRow">): number {
  return firstRow;
}

/**
 * The row of an image in its file. Blank rows do not count; where there are any, a note says so.
 */
export function rowOfImage(images: Pick<ImageSet, "firstRow">, index: number): number {
  return firstRowOf(images) + index;
}

/** One image, `[side * side]`: a view, not a copy. */
export function imageAt(images: ImageSet, index: number): Uint8Array<ArrayBuffer> {
  const size = images.side * images.side;
  return images.pixels.subarray(index * size, (index + 1) * size);
}

/** How many images each class has, in the order of `classLabels`. */
export function countClasses(images: LabelledImageSet): number[] {
  const counts = new Array<number>(images.classLabels.length).fill(0);
  for (const index of images.classIndices) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

export function isLabelled(images: ImageSet): images is LabelledImageSet {
  return "classIndices" in images;
}
