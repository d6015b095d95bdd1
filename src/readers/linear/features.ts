/** What a linear classifier sees of images: features, made of a batch of ink at a time. */
import type { Matrices, Matrix } from "../../engine/matrices/matrices";

export interface Features {
  /** How many features each block has; made apart, so that no matrix becomes large. */
  readonly blocks: readonly number[];
  /**
   * Block after block, so that others can be heard between two. They last until the next call.
   *
   * @param ink `[n, side * side]`, 0 to 1; n is at most the batch that it was made for
   * @returns `[n, features]` each
   */
  of(ink: Matrix): Iterable<Matrix>;
  dispose(): void;
}

/** The caller disposes the features. @param batch images at a time, at most */
export type FeatureMap = (matrices: Matrices, batch: number) => Features;

/** The ink itself. */
export function pixelFeatures(side: number): FeatureMap {
  return () => ({ blocks: [side * side], of: (ink) => [ink], dispose: () => {} });
}
