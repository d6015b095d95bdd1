/**
 * One small interface for every algorithm: fit as a stream of progress, then read images.
 *
 * What was fitted is plain numbers and functions; tensors live only inside one call, so that it
 * outlives its backend and needs no disposing.
 */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import type { Split } from "../dataset/split";
import type { GradientCrew } from "../model/shared-gradient";

export interface FitTask {
  readonly data: LabelledImageSet;
  /** Fitted on `training` alone; `validation` is for those that choose their best epoch by it. */
  readonly split: Split;
  readonly seed: number;
  /** Helpers on other cores for those that train by shared gradients; null where there are none. */
  readonly crew: GradientCrew | null;
  /** Ends it between two blocks of work, with `FailureError` `cancelled`. */
  readonly signal: AbortSignal;
}

export interface FitProgress {
  /** 0 to 1. */
  readonly share: number;
}

export interface Fitted {
  readonly side: number;
  /** The pixel value that counted as full ink in training. */
  readonly pixelMax: number;
  readonly classLabels: readonly number[];
  /** Of what has to be kept to read images, also where other fits keep the same. */
  readonly sizeBytes: number;
  /**
   * @param rows which images, in order
   * @param onProgress is told the number of images done, now and then
   * @param signal ends it between two blocks, with `FailureError` `cancelled`
   * @returns `[rows * classes]`, row-major, each row summing to 1; votes or squashed margins where
   *   a learner knows no probabilities. An image's row does not depend on the images beside it.
   */
  classScores(
    images: ImageSet,
    rows: Uint32Array,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Float32Array<ArrayBuffer>>;
}

/** Starts fitting. Between two yields it gives way to other tasks at least every 50 ms. */
export type Fit = (task: FitTask) => AsyncGenerator<FitProgress, Fitted>;
