/**
 * What trains and reads networks, whatever it computes with.
 *
 * One interface for our own SIMD engine, for TF.js on WebGL and in plain JavaScript, and for several
 * engines on as many processor cores. It suits a graphics card too: images are handed over once, as
 * bytes; randomness is by key, so that a step needs nothing but its number; and metrics come back
 * once for many steps. `conformance.test.ts` holds all of them to the same numbers.
 *
 * What is handed over is plain data and survives structured clone. What comes back belongs to the
 * caller. A method's promise rejects with {@link EngineLostError} when the device goes away.
 */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import type { TrainingImages } from "../dataset/packed-images";
import type { BackendName } from "../domain/backend";
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { BatchShare } from "./batch-share";

export interface Engine {
  readonly backend: BackendName;
  /**
   * @param vectors what the run begins with, or goes on from
   * @param step updates that were made to them before
   * @param share the part of each batch that is this engine's; `WHOLE_BATCH` where it works alone
   */
  startRun(
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
  ): Promise<EngineRun>;
  openNetwork(network: ResolvedNetwork, numbers: NetworkNumbers): Promise<OpenNetwork>;
  /** Frees all it has; what was opened or started on it is gone with it. */
  dispose(): void;
}

/** What is trained, on what, and how. */
export interface RunPlan<Images extends TrainingImages = LabelledImageSet> {
  readonly network: ResolvedNetwork;
  readonly data: Images;
  /** Rows of `data` to train on. */
  readonly rows: Uint32Array;
  readonly hyperparameters: Hyperparameters;
}

/** All that an optimiser knows: the vectors are in the order of the network's weights. */
export interface TrainingVectors {
  /** `[weightCount]`, as are all but the last. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** Moving averages of the gradient (AdamW's first moment, Muon's momentum) and its square. */
  readonly firstMoment: Float32Array<ArrayBuffer>;
  readonly secondMoment: Float32Array<ArrayBuffer>;
  readonly averageWeights: Float32Array<ArrayBuffer>;
  /** `[statisticsCount]`: moving averages of the batch norms' means and variances. */
  readonly averageStatistics: Float32Array<ArrayBuffer>;
}

/** What a network reads with. */
export interface NetworkNumbers {
  /** `[weightCount]` */
  readonly weights: Float32Array<ArrayBuffer>;
  /** `[statisticsCount]` */
  readonly statistics: Float32Array<ArrayBuffer>;
}

/** Of consecutive steps, `[steps]` each. */
export interface StepMetrics {
  /** Mean loss of each step's batch, label smoothing included. */
  readonly loss: Float32Array<ArrayBuffer>;
  /** Share of each step's batch that was read right, 0 to 1. */
  readonly accuracy: Float32Array<ArrayBuffer>;
}

/** One run; its methods are done in the order in which they are called. */
export interface EngineRun {
  /**
   * Makes the next `count` updates. In between it gives way to other tasks at least every 20 ms, a
   * single step's time apart.
   */
  advance(count: number): Promise<StepMetrics>;
  /** The averaged weights, which read best. */
  readAverage(): Promise<NetworkNumbers>;
  readVectors(): Promise<TrainingVectors>;
  dispose(): void;
}

/** A network that reads. An image's answer does not depend on those beside it. */
export interface OpenNetwork {
  /**
   * Few images, at once: a drawing, the patches of an occlusion.
   *
   * @param inks `[count * side * side]`, 0 (paper) to 1 (full ink)
   * @returns `[count * classes]`, each row summing to 1: the mean of the members' probabilities
   */
  readInks(inks: Float32Array<ArrayBuffer>, count: number): Promise<Float32Array<ArrayBuffer>>;
  /**
   * Many images, from bytes, each by so many views (see `dataset/views.ts`), whose probabilities
   * are averaged.
   *
   * @param rows which images, in order
   * @param onProgress is told the number of images done, now and then
   * @param signal ends it soon, with `FailureError` `cancelled`; null where nobody can
   * @returns `[rows * classes]`, each row summing to 1
   */
  readImages(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ): Promise<Float32Array<ArrayBuffer>>;
  /**
   * What the first operations of the first member make of images.
   *
   * @param operationCount from 0, the image itself, to all operations, the logits
   * @returns `[count * side * side * channels]` of that operation's output
   */
  readPartly(
    inks: Float32Array<ArrayBuffer>,
    count: number,
    operationCount: number,
  ): Promise<Float32Array<ArrayBuffer>>;
  dispose(): void;
}

/** The device went away, or the worker did, and everything on it. */
export class EngineLostError extends Error {
  override readonly name = "EngineLostError";
}
