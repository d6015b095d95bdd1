/**
 * A style: one of the ways in which people write a digit, as the few points that
 * a hand aims at.
 *
 * Designed by hand while looking at real digits; no real digit is in here.
 */

/** A point the hand aims at: x to the right, y downwards; a digit is 100 high, from 0 to 100. */
export interface Knot {
  readonly x: number;
  readonly y: number;
  /** The pen turns sharply here instead of running through in a curve. */
  readonly isCorner: boolean;
}

export interface Style {
  /** How often people write so, as a multiple of the digit's other styles. */
  readonly weight: number;
  /** One list of knots for each stroke, in the order of writing. */
  readonly strokes: readonly (readonly Knot[])[];
}

/**
 * Reads a style's notation.
 *
 * @param strokes knots like `"0 8, 55 3!, 20 100"`: x and y, with `!` at a corner
 * @throws SyntaxError naming the knot that is not of this form
 */
export function style(weight: number, ...strokes: readonly string[]): Style {
  return { weight, strokes: strokes.map((stroke) => stroke.split(",").map(knot)) };
}

function knot(text: string): Knot {
  const parts = /^(-?\d+) (-?\d+)(!?)$/.exec(text.trim());
  if (parts === null) throw new SyntaxError(`a knot is "x y" or "x y!", not "${text}"`);
  return { x: Number(parts[1]), y: Number(parts[2]), isCorner: parts[3] === "!" };
}
