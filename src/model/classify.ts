/** The probabilities of one drawn image. */

import { predictLogits } from "./ensemble";
import { addSoftmax, type Predictor } from "./predict";
import * as tf from "./tf";

/**
 * One view only: an answer while somebody draws should be quick.
 *
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @returns `[classes]`, summing to 1
 * @throws RangeError if the image is not of the network's side
 */
export async function classify(
  { network, weights, moments }: Predictor,
  ink: Float32Array,
): Promise<Float32Array<ArrayBuffer>> {
  const { side, classCount } = network;
  if (ink.length !== side * side) {
    throw new RangeError(`expected ${side * side} pixels, got ${ink.length}`);
  }
  const logits = tf.tidy(() =>
    predictLogits(network, weights, moments, tf.tensor4d(ink, [1, side, side, 1])),
  );
  try {
    const probabilities = new Float32Array(classCount);
    addSoftmax(await logits.data<"float32">(), classCount, 1, probabilities, 0);
    return probabilities;
  } finally {
    logits.dispose();
  }
}
