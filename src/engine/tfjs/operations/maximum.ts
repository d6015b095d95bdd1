/** 2×2 maximum of each channel; an odd last row or column is left out. */
import * as tf from "../tf";
import { runKernel } from "./run-kernel";
import type { TensorOperation } from "./tensor-operation";

const ATTRIBUTES = { filterSize: [2, 2], strides: [2, 2], pad: "valid" };

export function maximum(): TensorOperation {
  const forward = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, "valid");
  return {
    train(x) {
      const output = forward(x);
      return {
        output,
        statistics: null,
        backward: (dy) => ({
          input: runKernel("MaxPoolGrad", { dy, input: x, output }, ATTRIBUTES),
          weights: [],
        }),
      };
    },
    predict: forward,
  };
}
