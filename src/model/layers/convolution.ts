/** Convolution without bias: the next operation shifts its output. */
import * as tf from "../tf";
import { type Operation, weightAt } from "./operation";

/**
 * @param inputShape `[height, width, channels]`
 * @param pad `same` keeps the image's size (apart from the stride), `valid` leaves out the border
 * @returns an operation `[batch, height, width, channels]` → `[batch, rows, columns, filters]`
 */
export function convolution(
  inputShape: readonly number[],
  kernel: number,
  filters: number,
  stride: number,
  pad: "same" | "valid",
): Operation {
  const [height = 1, width = 1, channels = 1] = inputShape;
  const filterShape = [kernel, kernel, channels, filters];
  const attrs = { strides: [stride, stride], pad, dataFormat: "NHWC" };
  const margin = pad === "same" ? 0 : kernel - 1;
  const rows = Math.ceil((height - margin) / stride);
  const columns = Math.ceil((width - margin) / stride);
  const forward = (x: tf.Tensor, filter: tf.Tensor) =>
    tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad);
  return {
    slots: [{ shape: filterShape, role: "kernel", fanIn: kernel * kernel * channels }],
    momentChannels: 0,
    outputShape: [rows, columns, filters],
    train(x, weights) {
      const filter = weightAt(weights, 0);
      return {
        output: forward(x, filter),
        moments: null,
        backward: (dy, needsInput) => ({
          input: needsInput
            ? runKernel("Conv2DBackpropInput", { dy, filter }, { ...attrs, inputShape: x.shape })
            : null,
          weights: [runKernel("Conv2DBackpropFilter", { x, dy }, { ...attrs, filterShape })],
        }),
      };
    },
    predict: (x, weights) => forward(x, weightAt(weights, 0)),
  };
}

function runKernel(
  name: string,
  inputs: Record<string, tf.Tensor>,
  attrs: Record<string, unknown>,
): tf.Tensor {
  // TF.js types attributes as a closed union of primitives that its own kernels do not keep to.
  return tf.engine().runKernel(name, inputs, attrs as never);
}
