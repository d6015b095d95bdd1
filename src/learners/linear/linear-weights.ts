/**
 * Weights of a linear classifier in one vector: for each block of features `[classes, features]`,
 * at last `[classes, 1]` for a feature that is always 1.
 */
import * as tf from "../../model/tf";

export function weightCount(blocks: readonly number[], classes: number): number {
  return classes * withConstant(blocks).reduce((sum, features) => sum + features, 0);
}

/** Where weight decay applies: not to what all images have in common. */
export function decays(blocks: readonly number[], classes: number): Float32Array<ArrayBuffer> {
  const count = weightCount(blocks, classes);
  return new Float32Array(count).fill(1, 0, count - classes);
}

/**
 * @param features as {@link FeatureMap} makes them
 * @returns `[batch, classes]`, inside the caller's `tf.tidy`
 */
export function linearScores(
  features: readonly tf.Tensor2D[],
  weights: tf.Tensor1D,
  classes: number,
): tf.Tensor2D {
  const parts: tf.Tensor2D[] = [];
  let start = 0;
  for (const block of addConstant(features)) {
    const size = classes * block.shape[1];
    const own = tf.reshape(tf.slice(weights, start, size), [classes, block.shape[1]]);
    parts.push(tf.matMul(block, own as tf.Tensor2D, false, true));
    start += size;
  }
  return tf.addN(parts);
}

/** The gradient by the weights, laid out as they are, inside the caller's `tf.tidy`. */
export function linearGradient(
  features: readonly tf.Tensor2D[],
  dScores: tf.Tensor2D,
): tf.Tensor1D {
  // Transposing the few scores once costs less than transposing the features of each block.
  const turned = tf.transpose(dScores);
  const parts = addConstant(features).map((block) => tf.reshape(tf.matMul(turned, block), [-1]));
  return tf.concat(parts) as tf.Tensor1D;
}

function withConstant(blocks: readonly number[]): readonly number[] {
  return [...blocks, 1];
}

function addConstant(features: readonly tf.Tensor2D[]): readonly tf.Tensor2D[] {
  const batch = features[0]?.shape[0] ?? 0;
  return [...features, tf.ones([batch, 1])];
}
