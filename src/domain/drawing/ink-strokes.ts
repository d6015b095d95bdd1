/**
 * Strokes in pixels → antialiased ink, drawn with a round pen.
 *
 * Each pixel takes its ink from its distance to the nearest part of the path, which
 * gives round caps and joins for free. Where strokes cross, the ink does not add up.
 */

import type { Point, Stroke } from "./strokes";

/** In pixels. */
export interface InkPen {
  /** Where the pressure is 1. */
  readonly width: number;
  /** How far its edge takes from full ink to paper. */
  readonly edge: number;
}

/** In pixels: a piece of a path that is no longer is a dot. */
const SHORTEST = 1e-9;

/**
 * Draws strokes into a square image.
 *
 * @param strokes in pixels, the image's corner at (0, 0); what lies outside is cut off
 * @param side the image's side in pixels
 * @returns `[side * side]` row-major, 0 (paper) to 1 (full ink)
 */
export function inkStrokes(
  strokes: readonly Stroke[],
  side: number,
  pen: InkPen,
): Float32Array<ArrayBuffer> {
  const ink = new Float32Array(side * side);
  for (const stroke of strokes) {
    let from = stroke[0];
    for (const to of stroke) {
      if (from !== undefined) inkPiece(ink, side, from, to, pen);
      from = to;
    }
  }
  return ink;
}

/**
 * Draws the straight piece of a path between two points, row by row.
 *
 * Most of the time of making sample digits goes by below: so there are numbers where objects
 * would read better, and no root for a pixel that this piece cannot darken.
 */
function inkPiece(ink: Float32Array, side: number, from: Point, to: Point, pen: InkPen): void {
  const { width, edge } = pen;
  const radius = (width * (from.pressure ?? 1)) / 2;
  const growth = (width * (to.pressure ?? 1)) / 2 - radius;
  const reach = radius + Math.max(0, growth) + edge / 2;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const left = firstPixel(Math.min(from.x, to.x) - reach);
  const right = lastPixel(Math.max(from.x, to.x) + reach, side);
  const top = firstPixel(Math.min(from.y, to.y) - reach);
  const bottom = lastPixel(Math.max(from.y, to.y) + reach, side);
  const x = left + 0.5 - from.x;
  for (let row = top; row <= bottom; row++) {
    const start = row * side;
    const y = row + 0.5 - from.y;
    inkRow(ink, start + left, start + right, x, y, dx, dy, radius, growth, reach, edge);
  }
}

/**
 * @param first and `last`: pixels of one row
 * @param x and `y`: of the first one's centre, as seen from the piece's start
 */
function inkRow(
  ink: Float32Array,
  first: number,
  last: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  radius: number,
  growth: number,
  reach: number,
  edge: number,
): void {
  const length2 = dx * dx + dy * dy;
  const perEdge = 1 / edge;
  const perLength2 = length2 > SHORTEST ** 2 ? 1 / length2 : 0;
  for (let pixel = first; pixel <= last; pixel++, x++) {
    const before = ink[pixel] ?? 0;
    if (before === 1) continue;
    const along = (x * dx + y * dy) * perLength2;
    const share = clamped(along);
    const distanceX = x - share * dx;
    const distanceY = y - share * dy;
    const distance2 = distanceX * distanceX + distanceY * distanceY;
    const near = reach - before * edge;
    if (distance2 >= near * near) continue;
    const value = (radius + share * growth - Math.sqrt(distance2)) * perEdge + 0.5;
    if (value > before) ink[pixel] = clamped(value);
  }
}

/** To 0 to 1. */
function clamped(value: number): number {
  return value > 1 ? 1 : value > 0 ? value : 0;
}

/** The first pixel whose centre is not before `edge`; `| 0` keeps a loop's counter an integer. */
function firstPixel(edge: number): number {
  return Math.max(0, Math.ceil(edge - 0.5)) | 0;
}

/** The last pixel whose centre is not behind `edge`. */
function lastPixel(edge: number, side: number): number {
  return Math.min(side - 1, Math.floor(edge - 0.5)) | 0;
}
