/**
 * A drawing moved so that its ink's centre is where the training images have it.
 *
 * The strokes are moved before they are inked for good, by parts of a pixel: moving
 * finished pixels by whole ones makes the picture jump while somebody draws.
 */

import { type InkPen, inkStrokes } from "./ink-strokes";
import { moveStrokes, type Stroke, strokeBounds } from "./strokes";

/** Where the centre goes, in pixels, and of what of the ink. */
export interface Center {
  readonly x: number;
  readonly y: number;
  readonly of: "mass" | "box";
}

/**
 * Moves strokes so that the ink they leave has its centre of mass, or the middle of its box, at the
 * centre.
 *
 * @param strokes in pixels, as `fitStrokes` returns them
 * @returns moved strokes. A drawing so lopsided that centring would push its path
 *   out of the image is moved as far as it can go.
 */
export function centerInk(
  strokes: readonly Stroke[],
  side: number,
  { width: penWidth, edge }: InkPen,
  center: Center,
): Stroke[] {
  const bounds = strokeBounds(strokes);
  if (bounds === null) return [...strokes];
  const middle =
    center.of === "box"
      ? { x: bounds.middleX, y: bounds.middleY }
      : centerOfMass(inkStrokes(strokes, side, { width: penWidth, edge }), side);
  if (middle === null) return [...strokes];

  const roomX = room(bounds.middleX, bounds.halfWidth + penWidth / 2, side);
  const roomY = room(bounds.middleY, bounds.halfHeight + penWidth / 2, side);
  return moveStrokes(strokes, clamp(center.x - middle.x, roomX), clamp(center.y - middle.y, roomY));
}

/**
 * The average position of ink.
 *
 * @param ink `[side * side]` row-major, 0 to 1
 * @returns in pixels, the image's corner at (0, 0); null for a blank image
 */
export function centerOfMass(
  ink: Float32Array,
  side: number,
): { readonly x: number; readonly y: number } | null {
  let [total, sumX, sumY] = [0, 0, 0];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = ink[row * side + column] ?? 0;
      total += value;
      sumX += value * (column + 0.5);
      sumY += value * (row + 0.5);
    }
  }
  return total === 0 ? null : { x: sumX / total, y: sumY / total };
}

/** How far something may move before it leaves the image. */
interface Room {
  /** 0 or less. */
  readonly back: number;
  /** 0 or more. */
  readonly forth: number;
}

function room(middle: number, halfSize: number, side: number): Room {
  return { back: Math.min(0, halfSize - middle), forth: Math.max(0, side - middle - halfSize) };
}

function clamp(move: number, { back, forth }: Room): number {
  return Math.min(forth, Math.max(back, move));
}
