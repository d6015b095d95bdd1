/**
 * The gradient of a share of a batch: forwards, loss, backwards; and what travels when a helper
 * on another processor core computes it.
 */
import { seededRandom } from "../domain/random";
import { ensembleGradient, type GradientTensors } from "./ensemble";
import type { Network } from "./network";
import * as tf from "./tf";

/** Images to train on, in plain numbers so that they can travel. */
export interface InkBatch {
  readonly images: number;
  /** `[images * side * side]`, 0 to 1 */
  readonly ink: Float32Array<ArrayBuffer>;
  /** `[images * classes]`, each row summing to 1 */
  readonly targets: Float32Array<ArrayBuffer>;
  /** Of the dropout's masks. */
  readonly seed: number;
}

/** {@link GradientTensors} as plain numbers. */
export interface GradientShare {
  readonly metrics: Float32Array<ArrayBuffer>;
  readonly gradient: Float32Array<ArrayBuffer>;
  readonly moments: Float32Array<ArrayBuffer>;
}

/** What a helper is asked; its arrays are given away. */
export interface ShareRequest {
  /** In the words of `domain/training/network.ts`. */
  readonly network: string;
  readonly side: number;
  readonly classCount: number;
  readonly weights: Float32Array<ArrayBuffer>;
  readonly batch: InkBatch;
}

/** The caller disposes the tensors. */
export function gradientOf(
  network: Network,
  weights: tf.Tensor1D,
  batch: InkBatch,
): GradientTensors {
  const { side, classCount } = network;
  const { metrics, gradient, moments } = tf.tidy(() => {
    const images = tf.tensor4d(batch.ink, [batch.images, side, side, 1]);
    const targets = tf.tensor2d(batch.targets, [batch.images, classCount]);
    return { ...ensembleGradient(network, weights, images, targets, seededRandom(batch.seed)) };
  });
  return { metrics, gradient, moments };
}

export async function computeShare(
  network: Network,
  weights: tf.Tensor1D,
  batch: InkBatch,
): Promise<GradientShare> {
  const tensors = gradientOf(network, weights, batch);
  try {
    const [metrics, gradient, moments] = await Promise.all([
      tensors.metrics.data<"float32">(),
      tensors.gradient.data<"float32">(),
      tensors.moments.data<"float32">(),
    ]);
    return { metrics: metrics.slice(), gradient: gradient.slice(), moments: moments.slice() };
  } finally {
    tf.dispose({ ...tensors });
  }
}
