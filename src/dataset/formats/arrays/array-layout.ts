/** The shape of an array → what it holds. */
import { MAX_CLASSES, MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";
import type { ArrayHeader } from "./array-header";

/** Where number `k` of image `i` stands: `i * stepImage + row * stepRow + …`, in numbers. */
export interface ImagesLayout {
  readonly kind: "images";
  readonly count: number;
  readonly side: number;
  /** 1 grey, 3 red, green and blue, 4 with opacity. */
  readonly channels: 1 | 3 | 4;
  /** Of several channels: those of a pixel side by side, or one whole image for each. */
  readonly arrangement: "interleaved" | "planar";
  readonly steps: {
    readonly image: number;
    readonly row: number;
    readonly column: number;
    readonly channel: number;
  };
}

export interface LabelsLayout {
  readonly kind: "labels";
  readonly count: number;
  /** More than 1: of each row one number is 1, and its place is the label. */
  readonly width: number;
  readonly steps: { readonly row: number; readonly column: number };
}

export type ArrayLayout = ImagesLayout | LabelsLayout;

/** @returns null where the shape is neither that of square images nor that of labels */
export function layoutOf({ shape, isFortran }: ArrayHeader): ArrayLayout | null {
  const steps = stepsOf(shape, isFortran);
  const [count = 0, ...inner] = shape;
  const [first = 0, second = 0, third = 0] = inner;
  const [image = 1, a = 1, b = 1, c = 1] = steps;
  switch (inner.length) {
    case 0:
      return shape.length === 1 ? labels(count, 1, image, 1) : null;
    case 1: {
      const side = Math.sqrt(first);
      if (isSide(side)) return flatImages(count, side, image, a);
      return first >= 1 && first <= MAX_CLASSES ? labels(count, first, image, a) : null;
    }
    case 2:
      return images(count, [first, second, 1], { image, row: a, column: b, channel: 1 });
    case 3:
      return (
        images(count, [first, second, third], { image, row: a, column: b, channel: c }) ??
        // As PyTorch has them: the channels first.
        images(count, [second, third, first], { image, row: b, column: c, channel: a })
      );
    default:
      return null;
  }
}

/** How far apart neighbours of each axis stand, in numbers. */
export function stepsOf(shape: readonly number[], isFortran: boolean): number[] {
  const steps = shape.map(() => 1);
  let step = 1;
  for (let axis = 0; axis < shape.length; axis++) {
    const at = isFortran ? axis : shape.length - 1 - axis;
    steps[at] = step;
    step *= shape[at] ?? 1;
  }
  return steps;
}

function flatImages(count: number, side: number, image: number, step: number): ImagesLayout {
  const steps = { image, row: side * step, column: step, channel: 1 };
  return { kind: "images", count, side, channels: 1, arrangement: "planar", steps };
}

function images(
  count: number,
  [rows, columns, channels]: readonly [number, number, number],
  steps: ImagesLayout["steps"],
): ImagesLayout | null {
  if (rows !== columns || !isSide(rows)) return null;
  if (channels !== 1 && channels !== 3 && channels !== 4) return null;
  const arrangement = steps.channel === 1 ? "interleaved" : "planar";
  return { kind: "images", count, side: rows, channels, arrangement, steps };
}

function labels(count: number, width: number, row: number, column: number): LabelsLayout {
  return { kind: "labels", count, width, steps: { row, column } };
}

function isSide(side: number): boolean {
  return Number.isInteger(side) && side >= MIN_SIDE && side <= MAX_SIDE;
}
