/**
 * The label that stands last, in a file without names whose first rows did not tell.
 *
 * Where the column in front never changes it is a pixel: the images begin with it, and their last
 * value is the label. All of that is in memory already, only by one place off.
 */
import type { LayoutDecision } from "../../../domain/data-layout";
import { MAX_CLASSES, MAX_PIXEL, MIN_CLASSES } from "../../../domain/image-limits";
import { likeness } from "./column-values";
import type { ImageRows } from "./image-rows";
import { type Classes, LabelStore } from "./label-store";
import type { Layout } from "./layout";

export interface FoundLabels {
  readonly classes: Classes;
  readonly changed: (decision: LayoutDecision) => LayoutDecision[];
}

/** Pixels beside each other are more alike, labels are not like the pixel beside them. */
const UNLIKE = 0.5;
const ROWS_COMPARED = 5000;

/** @returns null where the last column is no label either; the images are as they were then */
export function labelsBehind(
  file: string,
  { columns }: Layout,
  images: ImageRows,
  inFront: LabelStore,
): FoundLabels | null {
  const { pixels, count } = images;
  const size = pixels.length / count;
  const [first] = inFront.labels;
  const isAlone = columns.label === 0 && columns.width === size + 1 && columns.pixels[0] === 1;
  if (!isAlone || typeof first !== "number" || first > MAX_PIXEL) return null;
  const last = Uint8Array.from(
    { length: count },
    (_, image) => pixels[(image + 1) * size - 1] ?? 0,
  );
  const distinct = new Set(last).size;
  if (distinct < MIN_CLASSES || distinct > MAX_CLASSES) return null;
  const rows = Array.from(last.subarray(0, ROWS_COMPARED));
  const beside = rows.map((_, image) => pixels[(image + 1) * size - 2] ?? 0);
  if (likeness(rows, beside) > UNLIKE) return null;

  const labels = new LabelStore(file, `column ${columns.width}`);
  const classes = last.map((label, image) => labels.add(label, image + 1));
  for (let image = 0; image < count; image++) {
    const one = pixels.subarray(image * size, (image + 1) * size);
    one.copyWithin(1, 0);
    one[0] = first;
  }
  return {
    classes: labels.finish(classes),
    changed: (decision) =>
      decision.code === "label-column" ? [{ ...decision, position: columns.width }] : [decision],
  };
}
