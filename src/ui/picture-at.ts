import type { ImageGrid } from "../domain/dataset-summary";

/** One picture of a grid, `[side * side]`: a view; null while it has not come. */
export function pictureAt(grid: ImageGrid | null, place: number): Uint8Array | null {
  if (grid === null || place >= grid.count) return null;
  const size = grid.side ** 2;
  return grid.pixels.subarray(place * size, (place + 1) * size);
}
