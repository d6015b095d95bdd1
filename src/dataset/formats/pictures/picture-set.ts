/** Pictures of one group → images, labelled where they stand in folders of classes. */
import { type ClassLabel, compareLabels } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";
import { MAX_CLASSES, MAX_LABEL } from "../../../domain/image-limits";
import type { Bytes } from "../../archives/byte-stream";
import type { ImageSet, LabelledImageSet } from "../../image-set";
import type { ImagesPart } from "../part";

export interface SetPictures {
  /** Of the set. */
  readonly name: string;
  readonly side: number;
  /** Each `[side * side]`. */
  readonly pictures: readonly Bytes[];
  /** One a picture, of those without classes; null where there are none. */
  readonly ids: readonly string[] | null;
  readonly classes: readonly string[] | null;
}

/** A picture is 0 to 255 whatever it shows. */
const PICTURE_MAX = 255;

/** @throws FailureError `csv-too-many-classes` */
export function pictureSet({ name, side, pictures, ids, classes }: SetPictures): ImagesPart {
  const size = side * side;
  const pixels = new Uint8Array(pictures.length * size);
  for (const [index, picture] of pictures.entries()) pixels.set(picture, index * size);
  const common = { fileName: name, origin: "file", side, pixelMax: PICTURE_MAX } as const;
  const images: ImageSet = { ...common, count: pictures.length, pixels, firstRow: 1 };
  return {
    kind: "images",
    fileName: name,
    path: name,
    notes: [],
    images:
      classes === null
        ? { ...images, ...(ids === null ? {} : { ids: { column: "id", values: ids } }) }
        : { ...images, ...classesOf(classes, name) },
  };
}

function classesOf(
  folders: readonly string[],
  file: string,
): Pick<LabelledImageSet, "classLabels" | "classIndices"> {
  const names = [...new Set(folders)];
  const labels = labelsOf(names);
  const classLabels = labels.toSorted(compareLabels);
  if (classLabels.length > MAX_CLASSES) {
    throw new FailureError({ code: "csv-too-many-classes", file, classes: classLabels.length });
  }
  const indices = new Map(
    names.map((folder, index) => [folder, classLabels.indexOf(labels[index] ?? folder)]),
  );
  return { classLabels, classIndices: Uint8Array.from(folders, (one) => indices.get(one) ?? 0) };
}

/** Numbers where all are, and no two are one number, as `1` and `01` would be. */
function labelsOf(names: readonly string[]): readonly ClassLabel[] {
  const numbers = names.map(Number);
  const areNumbers =
    names.every((name) => /^\d+$/.test(name)) &&
    numbers.every((number) => number <= MAX_LABEL) &&
    new Set(numbers).size === names.length;
  return areNumbers ? numbers : names;
}
