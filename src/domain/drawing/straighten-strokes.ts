/** A drawing sheared until it slants as much as it should. */

import { type Stroke, strokeBounds } from "./strokes";

/** Steeper lines of a drawing than this stay slanted: a dash has no slant. */
const MOST_SHEAR = 1.5;

/** @param slant rightward for each step down, of the line that fits the path best */
export function straightenStrokes(strokes: readonly Stroke[], slant: number): Stroke[] {
  const bounds = strokeBounds(strokes);
  const shear = slantOf(strokes) - slant;
  if (bounds === null || Math.abs(shear) > MOST_SHEAR) return [...strokes];
  return strokes.map((stroke) =>
    stroke.map((point) => ({ ...point, x: point.x - shear * (point.y - bounds.middleY) })),
  );
}

/**
 * How far a path goes to the right for each step down: the regression of x on y along it.
 *
 * @returns 0 where it never goes down
 */
function slantOf(strokes: readonly Stroke[]): number {
  const pieces = strokes.flatMap(piecesOf);
  const total = sum(pieces.map(({ length }) => length));
  const middleX = sum(pieces.map(({ x, length }) => x * length)) / total;
  const middleY = sum(pieces.map(({ y, length }) => y * length)) / total;
  // A piece that is d long in one direction spreads over d² / 12 by itself.
  const both = pieces.map(
    ({ x, y, dx, dy, length }) => length * ((x - middleX) * (y - middleY) + (dx * dy) / 12),
  );
  const down = pieces.map(({ y, dy, length }) => length * ((y - middleY) ** 2 + dy ** 2 / 12));
  const slant = sum(both) / sum(down);
  return Number.isFinite(slant) ? slant : 0;
}

/** A straight piece of a path: its middle, its way and its length. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

function piecesOf(stroke: Stroke): Piece[] {
  return stroke.slice(1).map((to, index) => {
    const from = stroke[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    return { x: from.x + dx / 2, y: from.y + dy / 2, dx, dy, length: Math.hypot(dx, dy) };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
