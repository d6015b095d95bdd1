import * as tf from "../tf";

/** Calls a kernel for which TF.js has no function: the backward steps. */
export function runKernel(
  name: string,
  inputs: Record<string, tf.Tensor>,
  attributes: Record<string, unknown>,
): tf.Tensor {
  // TF.js types attributes as a closed union of primitives that its own kernels do not keep to.
  return tf.engine().runKernel(name, inputs, attributes as never);
}
