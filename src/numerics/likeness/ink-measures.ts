/** What can be told of one image without knowing what it shows. Loops by index: they are hot. */

export interface InkMeasures {
  /** Mean of the outermost pixels, 0 to 1. */
  readonly border: number;
  /** Mean contrast to the background. */
  readonly ink: number;
  /** Centre of mass of the contrast from the middle, in shares of the side; 0 for a blank image. */
  readonly right: number;
  readonly down: number;
  /** The longer side of the box around what is at least half as strong as the strongest, in shares. */
  readonly size: number;
  /** Width of the strokes in shares of the side: area by half the length of the edges. */
  readonly stroke: number;
}

export type InkMeasure = keyof InkMeasures;

/** Contrast below which an image counts as blank. */
const FAINT = 0.02;

/**
 * @param picture `[side * side]`, 0 to 1
 * @param contrast the same, less the background
 */
export function inkMeasures(
  picture: Float64Array,
  contrast: Float64Array,
  side: number,
): InkMeasures {
  const { mass, right, down } = centreOf(contrast, side);
  return {
    border: borderMean(picture, side),
    ink: mass / contrast.length,
    right,
    down,
    size: inkBox(contrast, side, FAINT).length / side,
    stroke: (2 * mass) / Math.max(1, edgeLength(contrast, side)) / side,
  };
}

export function borderMean(picture: Float64Array, side: number): number {
  let sum = 0;
  for (let step = 0; step < side - 1; step++) {
    sum += picture[step];
    sum += picture[(side - 1) * side + step + 1];
    sum += picture[(step + 1) * side];
    sum += picture[step * side + side - 1];
  }
  return sum / (4 * (side - 1));
}

export interface InkBox {
  readonly left: number;
  readonly top: number;
  /** Of the longer side, in pixels; 0 for a blank image. */
  readonly length: number;
  /** The strongest contrast. */
  readonly most: number;
}

/** The square, as far as whole pixels go, around what is at least half as strong as the strongest. */
export function inkBox(contrast: Float64Array, side: number, faint: number): InkBox {
  let most = 0;
  for (let index = 0; index < contrast.length; index++) most = Math.max(most, contrast[index]);
  if (most < faint) return { left: 0, top: 0, length: 0, most };
  let [left, right, top, bottom] = [side, -1, side, -1];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (contrast[row * side + column] < most / 2) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = row;
    }
  }
  const length = 1 + Math.max(right - left, bottom - top);
  return {
    left: (left + right + 1 - length) / 2,
    top: (top + bottom + 1 - length) / 2,
    length,
    most,
  };
}

function centreOf(contrast: Float64Array, side: number) {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = contrast[row * side + column];
      mass += value;
      x += value * column;
      y += value * row;
    }
  }
  if (mass < FAINT * side) return { mass, right: 0, down: 0 };
  const middle = (side - 1) / 2;
  return { mass, right: (x / mass - middle) / side, down: (y / mass - middle) / side };
}

/** Total variation: how much contrast changes from pixel to pixel, paper around it. */
function edgeLength(contrast: Float64Array, side: number): number {
  let sum = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = row * side + column;
      const value = contrast[at];
      const right = (column + 1 < side ? contrast[at + 1] : 0) - value;
      const below = (row + 1 < side ? contrast[at + side] : 0) - value;
      sum += Math.sqrt(right * right + below * below);
    }
  }
  return sum;
}
