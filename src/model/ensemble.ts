/**
 * Several networks of one shape that learn side by side and answer together.
 *
 * Each learns as if it were alone: from the same images, but from first weights and with dropout
 * masks of its own, which suffices to make them err differently (Lakshminarayanan et al., 2017,
 * arXiv:1612.01474, section 2.4). A network alone is an ensemble of one, and costs nothing more.
 */
import type { Random } from "../domain/random";
import { softmaxCrossEntropy } from "./loss";
import type { Network } from "./network";
import { joined, predictForward, trainForward } from "./passes";
import * as tf from "./tf";

/** A vector of all members' numbers as one vector a member; the caller disposes them. */
function splitMembers({ members }: Network, vector: tf.Tensor1D): readonly tf.Tensor1D[] {
  const size = vector.size / members;
  return Array.from({ length: members }, (_, member) => tf.slice(vector, member * size, size));
}

/** What one batch tells of the weights. */
export interface GradientTensors {
  /** `[2]`: mean loss and share of right answers; of several members, the means of theirs. */
  readonly metrics: tf.Tensor1D;
  /** `[weightCount]`: each member's own loss by its own weights. */
  readonly gradient: tf.Tensor1D;
  /** `[momentCount]`: each batch norm's means and variances. */
  readonly moments: tf.Tensor1D;
}

/**
 * One member after the other, so that no more than one keeps what its backward steps need.
 *
 * @param images `[batch, side, side, 1]`
 * @param targets `[batch, classes]`, each row summing to 1
 * @returns tensors that belong to the caller's tidy
 */
export function ensembleGradient(
  network: Network,
  weights: tf.Tensor1D,
  images: tf.Tensor4D,
  targets: tf.Tensor2D,
  random: Random,
): GradientTensors {
  const results = splitMembers(network, weights).map((own) =>
    tf.tidy(() => {
      const pass = trainForward(network, own, images, random);
      const { metrics, dLogits } = softmaxCrossEntropy(pass.logits, targets);
      return { metrics, gradient: pass.backward(dLogits), moments: pass.moments };
    }),
  );
  return {
    metrics: tf.mean(tf.stack(results.map(({ metrics }) => metrics)), 0),
    gradient: joined(results.map(({ gradient }) => gradient)),
    moments: joined(results.map(({ moments }) => moments)),
  };
}

/**
 * @param images `[batch, side, side, 1]`
 * @returns `[batch, classes]`, whose softmax is the mean of the members' probabilities; the caller
 *   disposes it
 */
export function predictLogits(
  network: Network,
  weights: tf.Tensor1D,
  moments: tf.Tensor1D,
  images: tf.Tensor4D,
): tf.Tensor2D {
  return tf.tidy(() => {
    const ownMoments = splitMembers(network, moments);
    const logits = splitMembers(network, weights).map(
      (own, member) =>
        predictForward(network, own, ownMoments[member] ?? moments, images) as tf.Tensor2D,
    );
    const [only] = logits;
    if (only && logits.length === 1) return only;
    // The logarithm of the sum of probabilities: softmax takes care of the factor.
    return tf.logSumExp(tf.stack(logits.map((own) => tf.logSoftmax(own))), 0) as tf.Tensor2D;
  });
}
