/** Fully connected, without bias; images are flattened first. */
import * as tf from "../tf";
import { type Operation, weightAt } from "./operation";

export function dense(inputShape: readonly number[], units: number): Operation {
  const inputs = inputShape.reduce((product, size) => product * size, 1);
  const flat = (x: tf.Tensor) => tf.reshape(x, [-1, inputs]) as tf.Tensor2D;
  return {
    slots: [{ shape: [inputs, units], role: "kernel", fanIn: inputs }],
    momentChannels: 0,
    outputShape: [units],
    train(x, weights) {
      const kernel = weightAt(weights, 0);
      const rows = flat(x);
      return {
        output: tf.matMul(rows, kernel),
        moments: null,
        backward: (dy, needsInput) => ({
          input: needsInput
            ? tf.reshape(tf.matMul(dy, kernel, false, true), [-1, ...inputShape])
            : null,
          weights: [tf.matMul(rows, dy, true, false)],
        }),
      };
    },
    predict: (x, weights) => tf.matMul(flat(x), weightAt(weights, 0)),
  };
}
