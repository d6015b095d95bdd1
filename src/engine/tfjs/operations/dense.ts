/** Fully connected, without bias; images are flattened first. */
import type { OperationOf } from "../../../domain/network/operation";
import { sizeOf } from "../../../domain/network/shape";
import * as tf from "../tf";
import { type TensorOperation, weightAt } from "./tensor-operation";

export function dense({ input }: OperationOf<"dense">): TensorOperation {
  const flat = (x: tf.Tensor) => tf.reshape(x, [-1, sizeOf(input)]) as tf.Tensor2D;
  return {
    train(x, weights) {
      const kernel = weightAt(weights, 0);
      const rows = flat(x);
      return {
        output: tf.matMul(rows, kernel),
        statistics: null,
        backward: (dy, needsInput) => ({
          input: needsInput ? tf.reshape(tf.matMul(dy, kernel, false, true), x.shape) : null,
          weights: [tf.matMul(rows, dy, true, false)],
        }),
      };
    },
    predict: (x, weights) => tf.matMul(flat(x), weightAt(weights, 0)),
  };
}
