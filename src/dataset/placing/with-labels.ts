/** Images and their labels, which came in two files → one labelled set, without copying a pixel. */
import { type ClassLabel, compareLabels } from "../../domain/class-label";
import { FailureError } from "../../domain/failure";
import { MAX_CLASSES } from "../../domain/image-limits";
import type { ImageSet, LabelledImageSet } from "../image-set";

/**
 * @param labels `[images.count]`, in the order of the images
 * @param file of the labels
 * @throws FailureError `csv-too-many-classes`
 */
export function withLabels(
  images: ImageSet,
  labels: readonly ClassLabel[],
  file: string,
): LabelledImageSet {
  const classLabels = [...new Set(labels)].sort(compareLabels);
  if (classLabels.length > MAX_CLASSES) {
    throw new FailureError({ code: "csv-too-many-classes", file, classes: classLabels.length });
  }
  const classes = new Map(classLabels.map((label, index) => [label, index]));
  const classIndices = Uint8Array.from(labels, (label) => classes.get(label) ?? 0);
  return { ...images, classLabels, classIndices };
}

/** `[count]`, as written. */
export function labelsOf({ classLabels, classIndices }: LabelledImageSet): readonly ClassLabel[] {
  return Array.from(classIndices, (index) => classLabels[index] ?? "");
}
