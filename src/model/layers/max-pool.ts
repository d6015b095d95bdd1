/** 2×2 maximum; an odd last row or column is left out. */
import * as tf from "../tf";
import type { Operation } from "./operation";

/** @param inputShape `[height, width, channels]`, each side at least 2 */
export function maxPool(inputShape: readonly number[]): Operation {
  const [height = 2, width = 2, channels = 1] = inputShape;
  const attrs = { filterSize: [2, 2], strides: [2, 2], pad: "valid" };
  const forward = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, "valid");
  return {
    slots: [],
    momentChannels: 0,
    outputShape: [height >> 1, width >> 1, channels],
    train(x) {
      const output = forward(x);
      return {
        output,
        moments: null,
        backward: (dy) => ({
          input: tf.engine().runKernel("MaxPoolGrad", { dy, input: x, output }, attrs as never),
          weights: [],
        }),
      };
    },
    predict: forward,
  };
}
