/** Moves images by whole pixels. */
import type { Random } from "../../domain/random";

/** The farthest shift, of the side: one of 28 pixels; none of small images' few. */
const FARTHEST = 1 / 28;

/**
 * By chance up, down, left or right, or both, or not at all; what leaves the image is lost.
 *
 * @param image `[side * side]`
 * @param into `[side * side]`, overwritten
 */
export function shiftByChance(
  image: Uint8Array,
  side: number,
  random: Random,
  into: Uint8Array,
): void {
  const farthest = Math.round(side * FARTHEST);
  const choices = 2 * farthest + 1;
  const columns = Math.floor(random() * choices) - farthest;
  const rows = Math.floor(random() * choices) - farthest;
  shift(image, side, columns, rows, into);
}

/** @param columns to the right @param rows down */
export function shift(
  image: Uint8Array,
  side: number,
  columns: number,
  rows: number,
  into: Uint8Array,
): void {
  into.fill(0);
  const [left, right] = [Math.max(0, -columns), Math.min(side, side - columns)];
  const [top, bottom] = [Math.max(0, -rows), Math.min(side, side - rows)];
  for (let row = top; row < bottom; row++) {
    const kept = image.subarray(row * side + left, row * side + right);
    into.set(kept, (row + rows) * side + left + columns);
  }
}
