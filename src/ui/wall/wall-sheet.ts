/** The pictures of the wall beside and below each other, as they lie on one canvas. */
import type { ImageGrid } from "../../domain/dataset-summary";

/** A picture has at least so many pixels, that the margin of one pixel around it stays thin. */
const LEAST_SIDE = 28;
const MARGIN = 1;

export interface WallSheet {
  readonly width: number;
  readonly height: number;
  /** `[width * height]`, 0 (paper) to 255 (full ink), row-major. */
  readonly opacity: Uint8Array;
}

/** Pictures for which there is no room are left out; where there are too few, paper is left. */
export function sheetOf(grid: ImageGrid, columns: number, rows: number): WallSheet {
  const { side } = grid;
  const scale = Math.ceil(LEAST_SIDE / side);
  const pitch = side * scale + 2 * MARGIN;
  const width = columns * pitch;
  const height = rows * pitch;
  const opacity = new Uint8Array(width * height);
  for (let place = 0; place < Math.min(grid.count, columns * rows); place++) {
    const left = (place % columns) * pitch + MARGIN;
    const top = Math.floor(place / columns) * pitch + MARGIN;
    for (let y = 0; y < side * scale; y++) {
      const line = place * side * side + Math.floor(y / scale) * side;
      const to = (top + y) * width + left;
      for (let x = 0; x < side * scale; x++) {
        opacity[to + x] = grid.pixels[line + Math.floor(x / scale)] ?? 0;
      }
    }
  }
  return { width, height, opacity };
}
