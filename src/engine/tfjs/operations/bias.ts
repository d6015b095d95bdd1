/** Adds one number a channel, then (except for the classes) cuts below zero. */
import type { OperationOf } from "../../../domain/network/operation";
import * as tf from "../tf";
import { type TensorOperation, weightAt } from "./tensor-operation";

export function bias({ input, hasRelu }: OperationOf<"bias">): TensorOperation {
  const forward = (x: tf.Tensor, offset: tf.Tensor) => {
    const sum = tf.add(x, offset);
    return hasRelu ? tf.relu(sum) : sum;
  };
  return {
    train(x, weights) {
      const output = forward(x, weightAt(weights, 0));
      return {
        output,
        statistics: null,
        backward: (dy) => {
          const passed = hasRelu ? tf.mul(dy, tf.step(output)) : dy;
          return {
            input: passed,
            weights: [tf.sum(tf.reshape(passed, [-1, input.channels]), 0)],
          };
        },
      };
    },
    predict: (x, weights) => forward(x, weightAt(weights, 0)),
  };
}
