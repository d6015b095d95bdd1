/** Drawings that cannot be one digit, by their ink alone. */

import { type Bounds, type Stroke, strokeBounds } from "./strokes";

export type OddDrawing =
  /** One or more touches of the pen that went nowhere. */
  | { readonly kind: "dots"; readonly count: number }
  /** So many tall groups of strokes side by side, with gaps between them. */
  | { readonly kind: "side-by-side"; readonly count: number }
  /** A dash, a scribble, a sign of many strokes. */
  | { readonly kind: "no-digit" };

/** A stroke that goes no farther than the pen is wide on the canvas, whose side is 1, is a dot. */
const PEN_WIDTH = 0.06;
/** Of the whole drawing's height: what is shorter is a bar or a flag, no digit. */
const LEAST_HEIGHT = 0.5;
/** Of its height: pens leave smaller gaps within a digit. */
const LEAST_GAP = 0.1;

/**
 * What no digit is: so wide for its height, so long a path for its size, of so many strokes. Of 200
 * pen digits the widest is 1.43 times as wide as high, the longest path 4.5 times as long as the
 * digit, and none has more than two strokes.
 */
const MOST_ASPECT = 2;
const MOST_LENGTH = 8;
const MOST_STROKES = 6;

/**
 * @param strokes on a canvas whose side is 1
 * @returns null for what may be a digit, and for a blank canvas
 */
export function oddDrawing(strokes: readonly Stroke[]): OddDrawing | null {
  const boxes = strokes.map((stroke) => strokeBounds([stroke])).filter((box) => box !== null);
  if (boxes.length === 0) return null;
  const isDot = ({ halfWidth, halfHeight }: Bounds) =>
    2 * Math.max(halfWidth, halfHeight) < PEN_WIDTH;
  if (boxes.every(isDot)) return { kind: "dots", count: boxes.length };

  const all = strokeBounds(strokes);
  const [width, height] = [2 * (all?.halfWidth ?? 0), 2 * (all?.halfHeight ?? 0)];
  const tall = groups(boxes, LEAST_GAP * height).filter(
    ({ top, bottom }) => bottom - top >= LEAST_HEIGHT * height,
  );
  if (tall.length > 1) return { kind: "side-by-side", count: tall.length };
  const isDigit =
    width <= MOST_ASPECT * height &&
    lengthOf(strokes) <= MOST_LENGTH * Math.max(width, height) &&
    strokes.length <= MOST_STROKES;
  return isDigit ? null : { kind: "no-digit" };
}

function lengthOf(strokes: readonly Stroke[]): number {
  let length = 0;
  for (const stroke of strokes) {
    let from = stroke[0];
    for (const to of stroke) {
      length += Math.hypot(to.x - (from?.x ?? to.x), to.y - (from?.y ?? to.y));
      from = to;
    }
  }
  return length;
}

interface Group {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Strokes one above the other, or nearly so, are one group. @returns from left to right */
function groups(boxes: readonly Bounds[], gap: number): Group[] {
  const found: Group[] = [];
  for (const box of [...boxes].sort((one, other) => leftOf(one) - leftOf(other))) {
    const { middleX, middleY, halfWidth, halfHeight } = box;
    const own = {
      right: middleX + halfWidth,
      top: middleY - halfHeight,
      bottom: middleY + halfHeight,
    };
    const last = found.at(-1);
    if (last === undefined || leftOf(box) - last.right > gap) found.push(own);
    else found[found.length - 1] = merged(last, own);
  }
  return found;
}

function leftOf({ middleX, halfWidth }: Bounds): number {
  return middleX - halfWidth;
}

function merged(one: Group, other: Group): Group {
  return {
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
