/**
 * Makes slanted handwriting upright and puts it into the middle, by the moments of its ink, so
 * that the same digit by two people differs by less.
 *
 * Rows are moved sideways until the ink's principal axis is vertical, as for the "deslanted"
 * images of LeCun, Bottou, Bengio & Haffner (1998), "Gradient-based learning applied to document
 * recognition", section III-A.
 */

/** Full ink of deskewed images, whatever the file's was: black and white becomes grey. */
export const DESKEWED_MAX = 255;

/** 45 degrees. Nobody writes as slanted as that; what seems to is a stroke that lies. */
const MOST_SLANT = 1;

/** Where an image's ink is, and how it leans. */
export interface InkMoments {
  /** Centre of mass, in pixels; the first pixel is at 0, 0. */
  readonly column: number;
  readonly row: number;
  /** Columns to the right for each row down: the regression of columns on rows, -1 to 1. */
  readonly slant: number;
}

/**
 * @param image `[side * side]`
 * @returns null for a blank image
 */
export function inkMoments(image: Float32Array, side: number): InkMoments | null {
  let [mass, columns, rows, products, squares] = [0, 0, 0, 0, 0];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const ink = image[row * side + column] ?? 0;
      mass += ink;
      columns += ink * column;
      rows += ink * row;
      products += ink * row * column;
      squares += ink * row * row;
    }
  }
  if (mass === 0) return null;
  // Of whole pixel values below 2⁵³ for all images of up to 64 × 64 bytes: nothing is rounded.
  const covariance = products * mass - rows * columns;
  const variance = squares * mass - rows * rows;
  // Ink in a single row has no slant, whatever rounding makes of it.
  const slant = variance <= ROUNDING * squares * mass ? 0 : covariance / variance;
  return {
    column: columns / mass,
    row: rows / mass,
    slant: Math.max(-MOST_SLANT, Math.min(MOST_SLANT, slant)),
  };
}

/** Of a variance's minuend: what some hundred roundings to 53 bits leave at most. */
const ROUNDING = 1e-12;

/**
 * @param image `[side * side]`
 * @param scale of the values written, by those of the image
 * @param into `[side * side]`, overwritten; paper comes in from outside
 */
export function deskew(image: Float32Array, side: number, scale: number, into: Float32Array): void {
  into.fill(0);
  const moments = inkMoments(image, side);
  if (!moments) return;
  const middle = (side - 1) / 2;
  for (let row = 0; row < side; row++) {
    // Where this row comes from: as far to the side as it leans.
    const y = row + moments.row - middle;
    const x = moments.column - middle + moments.slant * (row - middle);
    const top = Math.floor(y);
    const below = y - top;
    addRow(image, side, top, x, scale * (1 - below), into, row);
    addRow(image, side, top + 1, x, scale * below, into, row);
  }
}

/** Adds a row of the image, seen `x` to the right, to a row of `into`. */
function addRow(
  image: Float32Array,
  side: number,
  from: number,
  x: number,
  share: number,
  into: Float32Array,
  to: number,
): void {
  if (from < 0 || from >= side) return;
  const left = Math.floor(x);
  const rightShare = share * (x - left);
  const leftShare = share - rightShare;
  for (let column = 0; column < side; column++) {
    const place = column + left;
    const inkLeft = place >= 0 && place < side ? (image[from * side + place] ?? 0) : 0;
    const next = place + 1;
    const inkRight = next >= 0 && next < side ? (image[from * side + next] ?? 0) : 0;
    const at = to * side + column;
    into[at] = (into[at] ?? 0) + leftShare * inkLeft + rightShare * inkRight;
  }
}
