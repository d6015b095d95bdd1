import type { PlacingNote } from "../../domain/placing-note";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { countsRows } from "./answers";
import { labelsOf } from "./with-labels";

/** So many images in a row whose labels count them are no accident, whatever the training data. */
const MANY = 12;

/**
 * Test images whose labels are 0, 1, 2 and so on, and none of them an answer: somebody called the
 * ids "label".
 */
export function idsInLabels(
  test: LabelledImageSet,
  training: LabelledImageSet | null,
): { readonly test: ImageSet; readonly note: PlacingNote } | null {
  const labels = labelsOf(test);
  if (!countsRows(labels)) return null;
  const areAnswers =
    training === null
      ? labels.length < MANY
      : labels.every((label) => training.classLabels.includes(label));
  if (areAnswers) return null;
  const { classLabels: _, classIndices: __, ...images } = test;
  const ids = { column: "id", values: labels.map(String) };
  return { test: { ...images, ids }, note: { code: "labels-are-ids", file: test.fileName } };
}
