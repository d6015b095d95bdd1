/** Leaves out rows and columns at the border. */
import type { OperationOf } from "../../../domain/network/operation";
import * as tf from "../tf";
import type { TensorOperation } from "./tensor-operation";

export function crop({ margin, output }: OperationOf<"crop">): TensorOperation {
  const size = [-1, output.side, output.side, -1];
  const border: [number, number] = [margin, margin];
  const forward = (x: tf.Tensor) => tf.slice(x, [0, margin, margin, 0], size);
  return {
    train: (x) => ({
      output: forward(x),
      statistics: null,
      backward: (dy) => ({ input: tf.pad(dy, [[0, 0], border, border, [0, 0]]), weights: [] }),
    }),
    predict: forward,
  };
}
