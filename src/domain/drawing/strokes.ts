/**
 * What a hand leaves behind: strokes, in any unit, anywhere.
 *
 * A drawing is a list of strokes; a stroke is the path of the pen from touching
 * the paper to leaving it. Nothing here knows about pixels: a drawing becomes a
 * digit image in `draw-digit-image.ts`.
 */

/** Where the pen was. */
export interface Point {
  /** Grows to the right. */
  readonly x: number;
  /** Grows downwards, as on every screen. */
  readonly y: number;
  /** The pen's width here as a multiple of its usual width; 1 where it is absent. */
  readonly pressure?: number | undefined;
}

/** The pen's path, joined by straight lines. A single point is a dot. */
export type Stroke = readonly Point[];

/** Some strokes' smallest upright rectangle, as its middle and half its size. */
export interface Bounds {
  readonly middleX: number;
  readonly middleY: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * Halves are summed, not whole coordinates, so that no finite drawing overflows.
 *
 * @returns null where there is no point at all
 */
export function strokeBounds(strokes: readonly Stroke[]): Bounds | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const { x, y } of stroke) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return null;
  return {
    middleX: left / 2 + right / 2,
    middleY: top / 2 + bottom / 2,
    halfWidth: right / 2 - left / 2,
    halfHeight: bottom / 2 - top / 2,
  };
}

/** The same strokes, `dx` further to the right and `dy` further down. */
export function moveStrokes(strokes: readonly Stroke[], dx: number, dy: number): Stroke[] {
  return strokes.map((stroke) =>
    stroke.map(({ x, y, pressure }) => ({ x: x + dx, y: y + dy, pressure })),
  );
}
