/** The mean of each channel: `[batch, side, side, channels]` → `[batch, channels]`. */
import type { OperationOf } from "../../../domain/network/operation";
import * as tf from "../tf";
import type { TensorOperation } from "./tensor-operation";

export function mean({ input: { side, channels } }: OperationOf<"mean">): TensorOperation {
  const forward = (x: tf.Tensor) => tf.mean(x, [1, 2]);
  return {
    train(x) {
      return {
        output: forward(x),
        statistics: null,
        backward: (dy) => {
          const share = tf.reshape(tf.div(dy, side * side), [-1, 1, 1, channels]);
          return { input: tf.tile(share, [1, side, side, 1]), weights: [] };
        },
      };
    },
    predict: forward,
  };
}
