import type { FittedOn } from "../fitted-on";
import type { LinearWeights } from "../linear/linear-weights";

/** A linear classifier on random Fourier features. */
export interface KernelSvmModel extends FittedOn {
  readonly kind: "kernel-svm";
  readonly features: RandomFeatures;
  /** Of the features, block after block: a block's cosines, then its sines. */
  readonly weights: LinearWeights;
  /** Of the softmax that makes probabilities of scores. */
  readonly sharpness: number;
}

/** What features are made of. */
export interface RandomFeatures {
  readonly axisCount: number;
  /** `[side * side * axisCount]`: what places an image is seen at. */
  readonly axes: Float32Array<ArrayBuffer>;
  /** `[axisCount * n]` each, row-major, a direction a column, in turns for ink from 0 to 1. */
  readonly frequencies: readonly Float32Array<ArrayBuffer>[];
}

export function featureBytes({ axes, frequencies }: RandomFeatures): number {
  return frequencies.reduce((sum, block) => sum + block.byteLength, axes.byteLength);
}
