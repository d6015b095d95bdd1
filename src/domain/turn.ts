/** The symmetries of the square, named for what is done to a picture. Quarter turns are clockwise. */

import type { Stroke } from "./drawing/strokes";

export const TURNS = [
  "none",
  "quarter",
  "half",
  "three-quarters",
  "mirror",
  "flip",
  "transpose",
  "anti-transpose",
] as const;

export type Turn = (typeof TURNS)[number];

/** The turn that takes another one back: all but the quarter turns take themselves back. */
export function inverseTurn<T extends Turn>(turn: T): T | "quarter" | "three-quarters" {
  if (turn === "quarter") return "three-quarters";
  return turn === "three-quarters" ? "quarter" : turn;
}

/** Where a turn takes the unit steps to the right and down: `[xx, xy, yx, yy]`, y downwards. */
const MATRIX: Readonly<Record<Turn, readonly [number, number, number, number]>> = {
  none: [1, 0, 0, 1],
  quarter: [0, -1, 1, 0],
  half: [-1, 0, 0, -1],
  "three-quarters": [0, 1, -1, 0],
  mirror: [-1, 0, 0, 1],
  flip: [1, 0, 0, -1],
  transpose: [0, 1, 1, 0],
  "anti-transpose": [0, -1, -1, 0],
};

/** @returns strokes about the same origin; the same ones where nothing is to be turned */
export function turnStrokes(strokes: readonly Stroke[], turn: Turn): readonly Stroke[] {
  if (turn === "none") return strokes;
  const [xx, xy, yx, yy] = MATRIX[turn];
  return strokes.map((stroke) =>
    stroke.map((point) => ({
      ...point,
      x: xx * point.x + xy * point.y,
      y: yx * point.x + yy * point.y,
    })),
  );
}

/**
 * The slant that a turned picture had before.
 *
 * @param slant of its ink as it stands: rightward for each step down
 * @param rise downward for each step to the right
 */
export function slantBefore(turn: Turn, slant: number, rise: number): number {
  const [xx, xy, yx, yy] = MATRIX[turn];
  // Along each axis one step stays one, so the slant keeps its size but for which axis it is of.
  return xx === 0 ? rise * xy * yx : slant * xx * yy;
}

/**
 * Where the pixels of a turned square come from.
 *
 * @returns `[side * side]`: of each pixel its position before the turn
 */
export function turnedPositions(turn: Turn, side: number): Uint32Array<ArrayBuffer> {
  const [xx, xy, yx, yy] = MATRIX[turn];
  const middle = (side - 1) / 2;
  return Uint32Array.from({ length: side * side }, (_, pixel) => {
    const [x, y] = [(pixel % side) - middle, Math.floor(pixel / side) - middle];
    // A turn is undone by its transpose.
    return (xy * x + yy * y + middle) * side + (xx * x + yx * y + middle);
  });
}
