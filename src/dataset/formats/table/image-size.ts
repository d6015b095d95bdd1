/** How many pixels a side, and how many values a pixel, a number of columns can be. */
import { MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";

/** Grey, colours, colours and opacity. */
export type Channels = 1 | 3 | 4;

export interface ImageSize {
  readonly side: number;
  readonly channels: Channels;
  /** How the values of several channels stand, where names tell it. */
  readonly arrangement?: "interleaved" | "planar";
}

/**
 * A square number is one grey value a pixel; that it may be four of half the side is for the
 * values to tell.
 *
 * @param grid what the names of the columns tell of rows, columns and values, as in `NamedPixels`
 * @returns null where it is no square image of a size that we take
 */
export function imageSize(columns: number, grid: readonly number[] = []): ImageSize | null {
  if (grid.length === 2 && grid[0] !== grid[1]) return null;
  if (grid.length === 3) return sizeOfCube(grid);
  return (
    sized(Math.sqrt(columns), 1) ?? (grid.length === 2 ? null : sized(Math.sqrt(columns / 3), 3))
  );
}

/** Rows, columns and values a pixel, or the values in front. */
function sizeOfCube([first = 0, second = 0, third = 0]: readonly number[]): ImageSize | null {
  const isFirst = second === third && (first === 3 || first === 4);
  const isLast = first === second && (third === 3 || third === 4);
  const size = isFirst ? sized(second, first) : isLast ? sized(first, third) : null;
  return size && { ...size, arrangement: isFirst ? "planar" : "interleaved" };
}

function sized(side: number, channels: Channels): ImageSize | null {
  const isSide = Number.isInteger(side) && side >= MIN_SIDE && side <= MAX_SIDE;
  return isSide ? { side, channels } : null;
}
