/** The mean of each channel: `[batch, height, width, channels]` → `[batch, channels]`. */
import * as tf from "../tf";
import type { Operation } from "./operation";

export function globalAverage(inputShape: readonly number[]): Operation {
  const [height = 1, width = 1, channels = 1] = inputShape;
  const forward = (x: tf.Tensor) => tf.mean(x, [1, 2]);
  return {
    slots: [],
    momentChannels: 0,
    outputShape: [channels],
    train(x) {
      return {
        output: forward(x),
        moments: null,
        backward: (dy) => {
          const share = tf.reshape(tf.div(dy, height * width), [-1, 1, 1, channels]);
          return { input: tf.tile(share, [1, height, width, 1]), weights: [] };
        },
      };
    },
    predict: forward,
  };
}
