/** Images and labels for the tests of this folder: 2×2 pixels, all of them blank. */
import type { ClassLabel } from "../../domain/class-label";
import type { Slot } from "../../domain/placing-note";
import type { AnswersPart } from "../formats/part";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { type ImagesItem, imagesItem, type LabelsItem, labelsItem } from "./item";
import { withLabels } from "./with-labels";

export function blankImages(fileName: string, count: number, ids?: readonly string[]): ImageSet {
  const pixels = new Uint8Array(4 * count);
  const images = { fileName, origin: "file", side: 2, pixelMax: 1, count, pixels } as const;
  return ids === undefined ? images : { ...images, ids: { column: "id", values: ids } };
}

export function blankLabelled(fileName: string, labels: readonly ClassLabel[]): LabelledImageSet {
  return withLabels(blankImages(fileName, labels.length), labels, fileName);
}

export function item(images: ImageSet, slot: Slot = "anywhere", path?: string): ImagesItem {
  const { fileName } = images;
  return imagesItem({ kind: "images", fileName, path: path ?? fileName, notes: [], images }, slot);
}

/** As many labels as images, 0 and 1 by turns. */
export function labelled(fileName: string, count: number, slot: Slot = "anywhere"): ImagesItem {
  const labels = Array.from({ length: count }, (_, index) => index % 2);
  return item(blankLabelled(fileName, labels), slot);
}

export function labels(
  fileName: string,
  values: readonly ClassLabel[],
  slot: Slot = "anywhere",
): LabelsItem {
  return labelsItem({ kind: "labels", fileName, path: fileName, notes: [], labels: values }, slot);
}

export function answers(
  fileName: string,
  ids: readonly string[],
  values: readonly ClassLabel[],
  [idColumn, labelColumn]: readonly [string, string] = ["ImageId", "Label"],
): AnswersPart {
  const place = { fileName, path: fileName, notes: [] };
  return { kind: "answers", ...place, idColumn, labelColumn, ids, labels: values };
}
