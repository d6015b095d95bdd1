/**
 * A drawing of any size, anywhere, brought to the size of a digit image.
 *
 * Strokes are scaled before they are inked, not pixels after: the pen stays as
 * wide as in the training images, however small somebody drew.
 */

import { type Stroke, strokeBounds } from "./strokes";

/**
 * The share of an image's side that a digit fills: 20 of 28 pixels.
 *
 * Source: LeCun & Cortes, "The MNIST database of handwritten digits": images are
 * "size normalized to fit in a 20x20 pixel box while preserving their aspect ratio".
 */
const BOX_SHARE = 20 / 28;

/**
 * Scales and moves strokes so that, drawn with the pen, they fill the box in the
 * middle of a square image.
 *
 * @param side the image's side in pixels
 * @param penWidth in pixels; the pen reaches half of it beyond its path
 * @returns strokes in pixels, the image's corner at (0, 0). The longer side of their
 *   ink is the box's; a dot stays a dot, in the middle.
 */
export function fitStrokes(strokes: readonly Stroke[], side: number, penWidth: number): Stroke[] {
  const bounds = strokeBounds(strokes);
  if (bounds === null) return [];

  const halfBox = Math.max(0, side * BOX_SHARE - penWidth) / 2;
  const scale = finiteScale(halfBox / Math.max(bounds.halfWidth, bounds.halfHeight));
  return strokes.map((stroke) =>
    stroke.map(({ x, y, pressure }) => ({
      x: (x - bounds.middleX) * scale + side / 2,
      y: (y - bounds.middleY) * scale + side / 2,
      pressure,
    })),
  );
}

/** A dot has no size to scale by: dividing by it gives no finite number. */
function finiteScale(scale: number): number {
  return Number.isFinite(scale) ? scale : 1;
}
