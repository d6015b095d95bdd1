/** Adds one number a channel, then (except for the classes) cuts below zero. */
import * as tf from "../tf";
import { type Operation, weightAt } from "./operation";

export function bias(inputShape: readonly number[], hasRelu: boolean): Operation {
  const channels = inputShape.at(-1) ?? 1;
  const forward = (x: tf.Tensor, offset: tf.Tensor) => {
    const sum = tf.add(x, offset);
    return hasRelu ? tf.relu(sum) : sum;
  };
  return {
    slots: [{ shape: [channels], role: "offset", fanIn: 0 }],
    momentChannels: 0,
    outputShape: inputShape,
    train(x, weights) {
      const output = forward(x, weightAt(weights, 0));
      return {
        output,
        moments: null,
        backward: (dy) => {
          const passed = hasRelu ? tf.mul(dy, tf.step(output)) : dy;
          return { input: passed, weights: [tf.sum(tf.reshape(passed, [-1, channels]), 0)] };
        },
      };
    },
    predict: (x, weights) => forward(x, weightAt(weights, 0)),
  };
}
