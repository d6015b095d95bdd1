/**
 * Adam with decoupled weight decay, on one vector of all weights, with a moving average of the
 * weights beside it.
 *
 * Source: Loshchilov & Hutter (2019), arXiv:1711.05101. The average's decay grows with the steps,
 * so that the first random weights are forgotten: min(decay, (1 + t) / (10 + t)), as in
 * TensorFlow's ExponentialMovingAverage.
 */
import * as tf from "./tf";

const BETA1 = 0.9;
const BETA2 = 0.99;
const EPSILON = 1e-8;

/** The tensors of a run, `[weightCount]` each but for the moments. Replaced at each step. */
export interface OptimizerState {
  readonly weights: tf.Tensor1D;
  readonly firstMoment: tf.Tensor1D;
  readonly secondMoment: tf.Tensor1D;
  readonly averageWeights: tf.Tensor1D;
  /** `[momentCount]`: moving average of the batch norms' means and variances. */
  readonly averageMoments: tf.Tensor1D;
}

export interface UpdateOptions {
  /** Updates made before this one. */
  readonly step: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly averageDecay: number;
  /** `[weightCount]`: where weight decay applies. */
  readonly decayMask: tf.Tensor1D;
}

/**
 * The state after one update. To be called inside the caller's `tf.tidy`, which disposes what
 * comes up on the way; the caller disposes both the old and the new state.
 */
export function adamw(
  state: OptimizerState,
  gradient: tf.Tensor1D,
  moments: tf.Tensor1D,
  options: UpdateOptions,
): OptimizerState {
  const { step, learningRate, weightDecay } = options;
  const firstMoment = mixed(state.firstMoment, gradient, BETA1);
  const secondMoment = mixed(state.secondMoment, tf.square(gradient), BETA2);
  const correction1 = 1 - BETA1 ** (step + 1);
  const correction2 = 1 - BETA2 ** (step + 1);
  const spread = tf.add(tf.sqrt(tf.div(secondMoment, correction2)), EPSILON);
  const direction = tf.div(tf.div(firstMoment, correction1), spread);
  const decay = tf.mul(tf.mul(state.weights, options.decayMask), weightDecay);
  const change = tf.mul(tf.add(direction, decay), learningRate);
  const weights = tf.sub(state.weights, change) as tf.Tensor1D;
  const averageDecay = Math.min(options.averageDecay, (1 + step) / (10 + step));
  // The statistics of a single batch are noisy even where weights are not averaged.
  const momentDecay = Math.min(Math.max(options.averageDecay, 0.9), (1 + step) / (10 + step));
  return {
    weights,
    firstMoment,
    secondMoment,
    averageWeights: mixed(state.averageWeights, weights, averageDecay),
    averageMoments: mixed(state.averageMoments, moments, momentDecay),
  };
}

function mixed(old: tf.Tensor1D, fresh: tf.Tensor1D, decay: number): tf.Tensor1D {
  return tf.add(tf.mul(old, decay), tf.mul(fresh, 1 - decay));
}
