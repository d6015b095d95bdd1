/**
 * Makes slanted handwriting upright and puts it into the middle, by the moments of its ink, so
 * that the same digit by two people differs by less.
 *
 * Rows are moved sideways until the ink's principal axis is vertical, as for the "deslanted"
 * images of LeCun, Bottou, Bengio & Haffner (1998), "Gradient-based learning applied to document
 * recognition", section III-A.
 */
import { drawMoved } from "../../dataset/augment";

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
export function inkMoments(image: Uint8Array, side: number): InkMoments | null {
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
  // Whole numbers below 2⁵³ for all images of up to 64 × 64 bytes: nothing is rounded.
  const covariance = products * mass - rows * columns;
  const variance = squares * mass - rows * rows;
  // Ink in a single row has no slant.
  const slant = variance === 0 ? 0 : covariance / variance;
  return {
    column: columns / mass,
    row: rows / mass,
    slant: Math.max(-MOST_SLANT, Math.min(MOST_SLANT, slant)),
  };
}

/**
 * @param image `[side * side]`, 0 to `pixelMax`; what is above counts as full ink
 * @returns `[side * side]`, 0 to {@link DESKEWED_MAX}; blank for a blank image
 */
export function deskew(image: Uint8Array, side: number, pixelMax: number): Uint8Array<ArrayBuffer> {
  const moments = inkMoments(image, side);
  const upright = new Float32Array(image.length);
  if (moments) {
    const middle = (side - 1) / 2;
    const dx = moments.column - middle;
    const dy = moments.row - middle;
    // Says where each pixel comes from: as far to the side as its row leans.
    const source = { a: 1, b: moments.slant, c: 0, d: 1, dx, dy };
    drawMoved(image, 0, side, pixelMax, source, upright, 0);
  }
  const bytes = new Uint8Array(image.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) {
    bytes[pixel] = Math.round(Math.min(1, upright[pixel] ?? 0) * DESKEWED_MAX);
  }
  return bytes;
}
