/** `[batch, rows, columns, channels]` → `[batch, rows, columns, filters]`, without bias. */
import type { OperationOf } from "../../../domain/network/operation";
import * as tf from "../tf";
import { runKernel } from "./run-kernel";
import { type TensorOperation, weightAt } from "./tensor-operation";

export function convolution(operation: OperationOf<"convolution">): TensorOperation {
  const { kernel, filters, stride, before, after, input } = operation;
  const filterShape = [kernel, kernel, input.channels, filters];
  const zeros: [number, number] = [before, after];
  const pad: [[number, number], [number, number], [number, number], [number, number]] = [
    [0, 0],
    zeros,
    zeros,
    [0, 0],
  ];
  const attributes = { strides: [stride, stride], pad, dataFormat: "NHWC" };
  const forward = (x: tf.Tensor, filter: tf.Tensor) =>
    tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad);
  return {
    train(x, weights) {
      const filter = weightAt(weights, 0);
      const inputShape = x.shape;
      return {
        output: forward(x, filter),
        statistics: null,
        backward: (dy, needsInput) => ({
          input: needsInput
            ? runKernel("Conv2DBackpropInput", { dy, filter }, { ...attributes, inputShape })
            : null,
          weights: [runKernel("Conv2DBackpropFilter", { x, dy }, { ...attributes, filterShape })],
        }),
      };
    },
    predict: (x, weights) => forward(x, weightAt(weights, 0)),
  };
}
