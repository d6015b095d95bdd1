/** Softmax cross-entropy with its gradient, and how many of a batch were read right. */
import * as tf from "./tf";

export interface BatchLoss {
  /** `[2]`: loss and number of right answers, each divided by the images of the whole batch. */
  readonly metrics: tf.Tensor1D;
  /** `[images, classes]`: that loss's gradient by the logits. */
  readonly dLogits: tf.Tensor2D;
}

/**
 * To be called inside the caller's `tf.tidy`, which everything returned belongs to.
 *
 * @param logits `[images, classes]`
 * @param targets `[images, classes]`, each row summing to 1; see {@link smoothedTargets}
 * @param batch images of the whole batch, of which these are a part
 */
export function softmaxCrossEntropy(
  logits: tf.Tensor2D,
  targets: tf.Tensor2D,
  batch: number,
): BatchLoss {
  const logProbabilities = tf.logSoftmax(logits);
  const loss = tf.div(tf.neg(tf.sum(tf.mul(targets, logProbabilities))), batch);
  const isRight = tf.equal(tf.argMax(logits, 1), tf.argMax(targets, 1));
  const accuracy = tf.div(tf.sum(tf.cast(isRight, "float32")), batch);
  const dLogits = tf.div(tf.sub(tf.exp(logProbabilities), targets), batch) as tf.Tensor2D;
  return { metrics: tf.stack([loss, accuracy]) as tf.Tensor1D, dLogits };
}

/**
 * One row a label: 1 − smoothing on the true class, and smoothing shared by all classes.
 *
 * Source: Szegedy et al. (2016), arXiv:1512.00567, section 7.
 *
 * @returns `[batch * classes]`, row-major
 */
export function smoothedTargets(
  classIndices: Uint8Array,
  classCount: number,
  smoothing: number,
): Float32Array<ArrayBuffer> {
  const targets = new Float32Array(classIndices.length * classCount).fill(smoothing / classCount);
  for (const [row, index] of classIndices.entries()) {
    targets[row * classCount + index] = 1 - smoothing + smoothing / classCount;
  }
  return targets;
}
