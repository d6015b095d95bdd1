/** The pen that images were written with, found by writing with pens until the strokes are alike. */

import { strokesToImage } from "../../domain/drawing/draw-digit-image";
import { type DrawingStyle, MNIST_STYLE } from "../../domain/drawing/drawing-style";
import type { Stroke } from "../../domain/drawing/strokes";
import { type InkShape, inkShape } from "../../numerics/drawing/ink-shape";
import { median } from "../../numerics/drawing/quantile";

export type Pen = Pick<DrawingStyle, "penShare" | "edge">;

/**
 * Strokes like MNIST's own: the median image's is 2.44 to 2.52 of 28 pixels wide there and 0.57 to
 * 0.61 grey, 2.5 and 0.7 in the sample digits.
 */
const MNIST_STROKE = { width: 2.5, widthTolerance: 0.5, leastGrey: 0.4, mostGrey: 0.8 };
const ROUNDS = 8;
const LEAST_EDGE = 0.5;
const LEAST_PEN = 0.03;
/** A wider pen, as a share of what the ink fills, writes nothing that can be read. */
const MOST_PEN = 0.25;

/**
 * @param sample strokes of some digits to write, upright
 * @returns null where no pen wrote this: photographs, patches
 */
export function inkPen(
  shapes: readonly InkShape[],
  side: number,
  style: DrawingStyle,
  sample: readonly (readonly Stroke[])[],
): Pen | null {
  const wanted = strokeOf(shapes);
  if (side === 28 && style.boxWidth === MNIST_STYLE.boxWidth && isMnists(wanted)) {
    const { penShare, edge } = MNIST_STYLE;
    return { penShare, edge };
  }
  const widest = MOST_PEN * Math.max(style.boxWidth, style.boxHeight);
  let pen: Pen = { penShare: Math.min(widest, wanted.width / side), edge: MNIST_STYLE.edge };
  for (let round = 0; round < ROUNDS; round++) {
    const made = strokeOf(written(sample, side, { ...style, paper: 0, ink: 1, ...pen }));
    const penShare = pen.penShare * (wanted.width / made.width) ** 1.5;
    const edge = pen.edge * (wanted.grey / made.grey) * (penShare / pen.penShare);
    pen = {
      penShare: Math.min(widest, Math.max(LEAST_PEN, penShare)),
      edge: Math.min(side / 8, Math.max(LEAST_EDGE, edge)),
    };
  }
  return pen.penShare < widest ? pen : null;
}

function isMnists({ width, grey }: { readonly width: number; readonly grey: number }): boolean {
  const { width: usual, widthTolerance, leastGrey, mostGrey } = MNIST_STROKE;
  return Math.abs(width - usual) < widthTolerance && grey > leastGrey && grey < mostGrey;
}

function written(
  sample: readonly (readonly Stroke[])[],
  side: number,
  style: DrawingStyle,
): InkShape[] {
  return sample
    .map((strokes) => inkShape(strokesToImage(strokes, side, style), side))
    .filter((shape) => shape !== null);
}

function strokeOf(shapes: readonly InkShape[]) {
  return {
    width: median(shapes.map(({ width }) => width)),
    grey: median(shapes.map(({ greyness }) => greyness)),
  };
}
