/**
 * The wall: some images that a run holds out, always the same ones, watched while it learns.
 *
 * Held-out images stand in an order that the seed has shuffled, so the first of them are a sample
 * by chance; of a hundred, one is a percent.
 */
import type { ImageGrid } from "./dataset-summary";

const WALL_IMAGES = 100;

export interface Wall {
  /** Positions in the training data. */
  readonly images: readonly number[];
  /** Their pictures, in that order, with their labels. */
  readonly grid: ImageGrid;
}

/** @param validation positions of the images held out, in the order of the split */
export function wallImages(validation: Uint32Array): number[] {
  return Array.from(validation.subarray(0, WALL_IMAGES));
}
