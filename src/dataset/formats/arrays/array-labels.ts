/** An array of labels, one number an image or one of several numbers set. */
import { FailureError } from "../../../domain/failure";
import { MAX_LABEL, MIN_LABEL } from "../../../domain/image-limits";
import type { Bytes } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { LabelsPart } from "../part";
import type { ArrayHeader } from "./array-header";
import type { LabelsLayout } from "./array-layout";
import { ArrayNumbers } from "./array-numbers";

/**
 * @returns null where the numbers of a row are not one 1 among zeros
 * @throws FailureError `array-value` where a label is no whole number that a class can have
 */
export function labelsOfArray(
  bytes: Bytes,
  header: ArrayHeader,
  layout: LabelsLayout,
  { fileName, path }: FileSource,
): LabelsPart | null {
  const numbers = new ArrayNumbers(bytes, header);
  const labels: number[] = [];
  for (let row = 0; row < layout.count; row++) {
    const label =
      layout.width === 1
        ? numbers.at(row * layout.steps.row)
        : placeOfOne(numbers, layout, row * layout.steps.row);
    if (label === null) return null;
    if (!Number.isInteger(label) || label < MIN_LABEL || label > MAX_LABEL) {
      const what = "label";
      throw new FailureError({
        code: "array-value",
        file: fileName,
        what,
        position: row,
        value: label,
      });
    }
    labels.push(label);
  }
  return { kind: "labels", fileName, path, notes: [], labels };
}

function placeOfOne(numbers: ArrayNumbers, layout: LabelsLayout, start: number): number | null {
  let place: number | null = null;
  for (let column = 0; column < layout.width; column++) {
    const value = numbers.at(start + column * layout.steps.column);
    if (value === 0) continue;
    if (value !== 1 || place !== null) return null;
    place = column;
  }
  return place;
}
