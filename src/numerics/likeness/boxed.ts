import { inkBox } from "./ink-measures";

/**
 * A coarse picture of the ink alone: the square around its box, whatever its place and size.
 *
 * @param contrast `[side * side]`, 0 to 1, ink above
 * @returns `[grid * grid]`, means, divided by the strongest contrast
 */
export function boxed(contrast: Float64Array, side: number, grid: number): Float64Array {
  const { left, top, length, most } = inkBox(contrast, side, 0);
  const point = new Float64Array(grid * grid);
  const step = length / grid / SAMPLES;
  for (let index = 0; index < point.length; index++) {
    const x = left + (length * (index % grid)) / grid;
    const y = top + (length * Math.floor(index / grid)) / grid;
    let sum = 0;
    for (let down = 0; down < SAMPLES; down++) {
      for (let right = 0; right < SAMPLES; right++) {
        sum += valueAt(contrast, side, x + (right + 0.5) * step, y + (down + 0.5) * step);
      }
    }
    point[index] = sum / SAMPLES ** 2 / Math.max(most, FAINT);
  }
  return point;
}

/** Along each side of a cell. */
const SAMPLES = 2;
/** Of blank images nothing is made ink. */
const FAINT = 0.02;

/** Mixed from the four pixels around; outside there is none. */
function valueAt(contrast: Float64Array, side: number, x: number, y: number): number {
  const column = Math.floor(x - 0.5);
  const row = Math.floor(y - 0.5);
  const right = x - 0.5 - column;
  const down = y - 0.5 - row;
  const at = (r: number, c: number) =>
    r < 0 || c < 0 || r >= side || c >= side ? 0 : contrast[r * side + c];
  return (
    (1 - down) * ((1 - right) * at(row, column) + right * at(row, column + 1)) +
    down * ((1 - right) * at(row + 1, column) + right * at(row + 1, column + 1))
  );
}
