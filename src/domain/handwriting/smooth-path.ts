/** Knots → the smooth line that a hand draws through them. */

import type { Point, Stroke } from "../drawing/strokes";
import type { Knot } from "./style";

/** Points on the line for each knot; more would not show at 28 pixels. */
const POINTS_PER_KNOT = 5;

/** A curve through all knots, with sharp turns at the corners. */
export function smoothPath(knots: readonly Knot[]): Stroke {
  const points: Point[] = [];
  for (const piece of splitAtCorners(knots)) {
    for (let knot = 0; knot + 1 < piece.length; knot++) {
      for (let step = 0; step < POINTS_PER_KNOT; step++) {
        points.push(pointAfter(piece, knot, step / POINTS_PER_KNOT));
      }
    }
  }
  return [...points, ...knots.slice(-1).map(({ x, y }) => ({ x, y }))];
}

function splitAtCorners(knots: readonly Knot[]): Knot[][] {
  const pieces: Knot[][] = [[]];
  for (const knot of knots) {
    pieces.at(-1)?.push(knot);
    if (knot.isCorner) pieces.push([knot]);
  }
  return pieces;
}

/**
 * @param share how far on the way to the next knot, 0 to 1
 *
 * Source: Catmull & Rom, "A class of local interpolating splines" (1974), with the
 * first and last knot repeated.
 */
function pointAfter(knots: readonly Knot[], knot: number, share: number): Point {
  const [b, c] = [knots[knot] ?? ORIGIN, knots[knot + 1] ?? ORIGIN];
  const [a, d] = [knots[knot - 1] ?? b, knots[knot + 2] ?? c];
  return { x: spline(a.x, b.x, c.x, d.x, share), y: spline(a.y, b.y, c.y, d.y, share) };
}

const ORIGIN = { x: 0, y: 0 };

function spline(a: number, b: number, c: number, d: number, t: number): number {
  const curve = (3 * b - a - 3 * c + d) * t + (2 * a - 5 * b + 4 * c - d);
  return b + ((curve * t + c - a) * t) / 2;
}
