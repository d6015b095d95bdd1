/**
 * What a linear classifier can be trained to make small, with its gradient written out.
 *
 * All take scores and targets `[batch, classes]`, one 1 and else 0 in each row of the targets, and
 * are to be called inside the caller's `tf.tidy`, which everything returned belongs to.
 */
import { softmaxCrossEntropy } from "../../model/loss";
import * as tf from "../../model/tf";

export interface ScoreLoss {
  /** Mean over the batch, unread on the device. */
  readonly loss: tf.Scalar;
  /** `[batch, classes]`: its gradient by the scores. */
  readonly dScores: tf.Tensor2D;
}

export type LossOfScores = (scores: tf.Tensor2D, targets: tf.Tensor2D) => ScoreLoss;

/**
 * The multi-class hinge loss of Crammer & Singer (2001), "On the algorithmic implementation of
 * multiclass kernel-based vector machines": how far the true class falls short of leading its
 * strongest rival by 1, and 0 where it leads by more.
 *
 * Of the two usual multi-class hinges it is the one whose value bounds the number of mistakes most
 * closely: that of Weston & Watkins (1998) adds up the shortfalls to all rivals, so that one
 * image pulls at all classes at once.
 */
export const crammerSingerHinge: LossOfScores = (scores, targets) => {
  const [batch, classes] = scores.shape;
  // The true class is its own rival with a lead of 1 less: the hinge needs no branch.
  const demanded = tf.sub(tf.add(scores, 1), targets);
  const rival = tf.oneHot(tf.argMax(demanded, 1) as tf.Tensor1D, classes);
  const dSum = tf.sub(tf.cast(rival, "float32"), targets);
  const loss = tf.div(tf.sum(tf.mul(dSum, demanded)), batch) as tf.Scalar;
  return { loss, dScores: tf.div(dSum, batch) as tf.Tensor2D };
};

export const crossEntropy: LossOfScores = (scores, targets) => {
  const { metrics, dLogits } = softmaxCrossEntropy(scores, targets);
  return { loss: tf.reshape(tf.slice(metrics, 0, 1), []), dScores: dLogits };
};
