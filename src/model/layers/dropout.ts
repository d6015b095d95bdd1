/**
 * Dropout: sets a random share of the numbers to zero while training, and makes the others larger
 * by as much, so that nothing has to change when predicting.
 *
 * The mask is drawn here: a seeded `tf.dropout` would repeat the same mask at every step.
 */
import type { Random } from "../../domain/random";
import * as tf from "../tf";
import type { Operation } from "./operation";

export function dropout(inputShape: readonly number[], rate: number): Operation {
  return {
    slots: [],
    momentChannels: 0,
    outputShape: inputShape,
    train(x, _weights, random) {
      const mask = tf.tensor(randomMask(x.size, rate, random), x.shape, "float32");
      return {
        output: tf.mul(x, mask),
        moments: null,
        backward: (dy) => ({ input: tf.mul(dy, mask), weights: [] }),
      };
    },
    predict: (x) => tf.clone(x),
  };
}

function randomMask(size: number, rate: number, random: Random): Float32Array {
  const kept = 1 / (1 - rate);
  return Float32Array.from({ length: size }, () => (random() < rate ? 0 : kept));
}
