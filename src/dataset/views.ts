/**
 * Test-time augmentation: the same image moved a little in fixed ways; the probabilities of all
 * views are averaged. The first view is the image itself.
 */
import { type Affine, drawMoved, drawStill } from "./augment";

/**
 * Where a view looks, not where it moves the image: so many pixels (of 28) to the right and down,
 * turned by degrees, at a field so many times as large.
 */
type View = readonly [number, number, number, number];

const VIEWS: readonly View[] = [
  [0, 0, 0, 1],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [0, 1, 0, 1],
  [0, -1, 0, 1],
  [0, 0, 8, 1],
  [0, 0, -8, 1],
  [0, 0, 0, 1.07],
  [0, 0, 0, 0.94],
];

export const MAX_VIEWS = VIEWS.length;

/**
 * Writes one view of an image, 0 to 1; values above `full` count as full ink.
 *
 * @param view from 0; see {@link MAX_VIEWS}
 */
export function drawView(
  view: number,
  pixels: Uint8Array,
  from: number,
  side: number,
  full: number,
  ink: Float32Array,
  to: number,
): void {
  const size = side * side;
  if (view === 0) drawStill(pixels, from, size, full, ink, to);
  else drawMoved(pixels, from, side, full, affineOf(view, side), ink, to);
  const end = to + size;
  for (let index = to; index < end; index++) {
    if ((ink[index] ?? 0) > 1) ink[index] = 1;
  }
}

/** Where the pixels of a view come from. @param view from 0 */
export function affineOf(view: number, side: number): Affine {
  const [right, down, degrees, size] = VIEWS[view] ?? [0, 0, 0, 1];
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle) * size;
  const sin = Math.sin(angle) * size;
  return { a: cos, b: -sin, c: sin, d: cos, dx: (right * side) / 28, dy: (down * side) / 28 };
}
