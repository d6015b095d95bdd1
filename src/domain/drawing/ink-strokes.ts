/**
 * Strokes in pixels → antialiased ink, drawn with a round pen.
 *
 * Each pixel takes its ink from its distance to the nearest part of the path, which
 * gives round caps and joins for free. Where strokes cross, the ink does not add up.
 */

import type { Point, Stroke } from "./strokes";

/**
 * How many pixels the pen's edge takes from full ink to paper. MNIST's edges come
 * from shrinking black-and-white scans with averaging, which smears a little more than one pixel.
 */
const EDGE = 1.3;

/**
 * Draws strokes into a square image.
 *
 * @param strokes in pixels, the image's corner at (0, 0); what lies outside is cut off
 * @param side the image's side in pixels
 * @param penWidth in pixels, where the pressure is 1
 * @returns `[side * side]` row-major, 0 (paper) to 1 (full ink)
 */
export function inkStrokes(
  strokes: readonly Stroke[],
  side: number,
  penWidth: number,
): Float32Array<ArrayBuffer> {
  const ink = new Float32Array(side * side);
  for (const stroke of strokes) {
    let from = stroke[0];
    for (const to of stroke) {
      if (from !== undefined) inkSegment(ink, side, segment(from, to, penWidth));
      from = to;
    }
  }
  return ink;
}

/** A straight piece of the path, with the pen's radius at its start and its growth along it. */
interface Segment {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly radius: number;
  readonly growth: number;
}

function segment(from: Point, to: Point, penWidth: number): Segment {
  const radius = (penWidth * (from.pressure ?? 1)) / 2;
  const growth = (penWidth * (to.pressure ?? 1)) / 2 - radius;
  return { x: from.x, y: from.y, dx: to.x - from.x, dy: to.y - from.y, radius, growth };
}

/** Visits only the pixels that the segment can reach. */
function inkSegment(ink: Float32Array, side: number, line: Segment): void {
  const reach = line.radius + Math.max(0, line.growth) + EDGE / 2;
  const [left, right] = pixelRange(line.x, line.x + line.dx, reach, side);
  const [top, bottom] = pixelRange(line.y, line.y + line.dy, reach, side);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const pixel = row * side + column;
      const value = coverage(line, column + 0.5, row + 0.5);
      if (value > (ink[pixel] ?? 0)) ink[pixel] = value;
    }
  }
}

/** The pixels whose centres are within reach of a span: first, and one past the last. */
function pixelRange(from: number, to: number, reach: number, side: number): [number, number] {
  const first = Math.ceil(Math.min(from, to) - reach - 0.5);
  const last = Math.floor(Math.max(from, to) + reach - 0.5);
  return [Math.max(0, first), Math.min(side, last + 1)];
}

/** How much of the pixel around a point the pen covers, 0 to 1. */
function coverage(line: Segment, x: number, y: number): number {
  const length2 = line.dx * line.dx + line.dy * line.dy;
  const along = (x - line.x) * line.dx + (y - line.y) * line.dy;
  const share = length2 > 0 ? Math.min(1, Math.max(0, along / length2)) : 0;
  const distanceX = x - line.x - share * line.dx;
  const distanceY = y - line.y - share * line.dy;
  const distance = Math.sqrt(distanceX * distanceX + distanceY * distanceY);
  return Math.min(1, Math.max(0, (line.radius + share * line.growth - distance) / EDGE + 0.5));
}
