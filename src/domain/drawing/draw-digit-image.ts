/**
 * Strokes → digit image: the one way from a hand to a network.
 *
 * The drawing canvas, the sample digits and the tests all come through here, so
 * nobody can train on one normalisation and draw with another unnoticed. Where and
 * how large something was drawn does not change its image.
 */

import { turnStrokes } from "../turn";
import { centerInk } from "./center-ink";
import { type DrawingStyle, MNIST_STYLE } from "./drawing-style";
import { fitStrokes } from "./fit-strokes";
import { inkStrokes } from "./ink-strokes";
import { straightenStrokes } from "./straighten-strokes";
import type { Stroke } from "./strokes";

/**
 * Draws strokes as a digit image: turned, fitted, inked and centred as its style says.
 *
 * @param strokes in any unit, anywhere, with finite coordinates
 * @param side the image's side in pixels
 * @returns `[side * side]` row-major, the style's paper to its full ink; blank without strokes
 */
export function strokesToImage(
  strokes: readonly Stroke[],
  side: number,
  style: DrawingStyle = MNIST_STYLE,
): Float32Array<ArrayBuffer> {
  const { slant, turn, boxWidth, boxHeight, isStretched, penShare, edge } = style;
  const pen = { width: side * penShare, edge };
  const box = { width: side * boxWidth, height: side * boxHeight, isStretched };
  const center = { x: side * style.centerX, y: side * style.centerY, of: style.centering };
  const straight = slant === null ? strokes : straightenStrokes(strokes, slant);
  const fitted = fitStrokes(turnStrokes(straight, turn), side, pen.width, box);
  const ink = inkStrokes(centerInk(fitted, side, pen, center), side, pen);
  return onPaper(ink, style);
}

/** In place. */
function onPaper(
  ink: Float32Array<ArrayBuffer>,
  { paper, ink: full }: DrawingStyle,
): Float32Array<ArrayBuffer> {
  if (paper === 0 && full === 1) return ink;
  for (let pixel = 0; pixel < ink.length; pixel++) {
    ink[pixel] = paper + (full - paper) * (ink[pixel] ?? 0);
  }
  return ink;
}
