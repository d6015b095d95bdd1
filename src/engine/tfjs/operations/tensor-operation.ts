/**
 * One operation of a network on tensors. There is no tape: each forward step in training returns
 * its own backward step, which knows the tensors it needs from the forward one.
 *
 * All tensors belong to the caller's `tf.tidy`.
 */
import type * as tf from "../tf";

export interface TensorOperation {
  /** @param weights in the order of the operation's weights, each in its shape */
  train(x: tf.Tensor, weights: readonly tf.Tensor[], batch: BatchContext): TrainingStep;
  /** @param statistics `[2, channels]`, averaged over the training; null where none are needed */
  predict(x: tf.Tensor, weights: readonly tf.Tensor[], statistics: tf.Tensor | null): tf.Tensor;
}

/** What an operation may have to know of the images it trains on. */
export interface BatchContext {
  /** Images of each share, one after the other in the batch: batch norm sees one share only. */
  readonly shareSizes: readonly number[];
  /** Of dropout's keys. */
  readonly seed: number;
  readonly step: number;
  /** Each image's row in its data set. */
  readonly rows: Uint32Array;
  /** Which of the ensemble's networks it is, from 0. */
  readonly member: number;
}

export interface TrainingStep {
  readonly output: tf.Tensor;
  /** `[2, channels]`: mean and variance, where the operation uses them; of shares, the mean. */
  readonly statistics: tf.Tensor | null;
  /**
   * @param dy the loss's gradient by `output`
   * @param needsInput false where nothing before it learns
   */
  readonly backward: (dy: tf.Tensor, needsInput: boolean) => Gradients;
}

export interface Gradients {
  /** By the input; may be null where it was not needed. */
  readonly input: tf.Tensor | null;
  /** By each weight, in the order of the operation's weights. */
  readonly weights: readonly tf.Tensor[];
}

/** The weight tensor in this place; a missing one is a mistake of the caller. */
export function weightAt(weights: readonly tf.Tensor[], index: number): tf.Tensor {
  const weight = weights[index];
  if (!weight) throw new RangeError(`expected a weight in place ${index}, got ${weights.length}`);
  return weight;
}
