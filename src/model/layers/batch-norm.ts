/**
 * Batch norm and ReLU as one operation.
 *
 * Source: Ioffe & Szegedy (2015), arXiv:1502.03167; the backward step is section 3's, with the
 * batch's own mean and variance. Together with ReLU it is most of a small network's many little
 * operations, so a backend may bring one kernel for each direction; see `wasm-kernels`.
 */
import * as tf from "../tf";
import { type Operation, weightAt } from "./operation";

/** Added to the variance, as in Keras. */
export const EPSILON = 1e-3;

/** Kernel names under which a backend may register both directions. */
export const FORWARD_KERNEL = "BatchNormRelu";
export const BACKWARD_KERNEL = "BatchNormReluGrad";

export function batchNormRelu(inputShape: readonly number[]): Operation {
  const channels = inputShape.at(-1) ?? 1;
  return {
    slots: [
      { shape: [channels], role: "scale", fanIn: 0 },
      { shape: [channels], role: "offset", fanIn: 0 },
    ],
    momentChannels: channels,
    outputShape: inputShape,
    train(x, weights) {
      const scale = weightAt(weights, 0);
      const offset = weightAt(weights, 1);
      const { output, moments } = forward(x, scale, offset);
      return {
        output,
        moments,
        backward: (dy) => {
          const { dx, dScale, dOffset } = backward(dy, x, output, moments, scale);
          return { input: dx, weights: [dScale, dOffset] };
        },
      };
    },
    predict(x, weights, moments) {
      if (!moments) throw new TypeError("batch norm needs moments to predict");
      return normalized(x, moments, weightAt(weights, 0), weightAt(weights, 1));
    },
  };
}

function hasKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

function forward(
  x: tf.Tensor,
  scale: tf.Tensor,
  offset: tf.Tensor,
): { output: tf.Tensor; moments: tf.Tensor } {
  if (hasKernel(FORWARD_KERNEL)) {
    const inputs = { x, scale, offset };
    const [output, moments] = tf.engine().runKernel(FORWARD_KERNEL, inputs) as tf.Tensor[];
    if (output && moments) return { output, moments };
  }
  const { mean, variance } = tf.moments(rowsOf(x), 0);
  const moments = tf.stack([mean, variance]);
  return { output: normalized(x, moments, scale, offset), moments };
}

function normalized(
  x: tf.Tensor,
  moments: tf.Tensor,
  scale: tf.Tensor,
  offset: tf.Tensor,
): tf.Tensor {
  const [mean, variance] = tf.unstack(moments) as [tf.Tensor, tf.Tensor];
  const slope = tf.mul(scale, tf.rsqrt(tf.add(variance, EPSILON)));
  return tf.relu(tf.add(tf.mul(x, slope), tf.sub(offset, tf.mul(mean, slope))));
}

function backward(
  dy: tf.Tensor,
  x: tf.Tensor,
  output: tf.Tensor,
  moments: tf.Tensor,
  scale: tf.Tensor,
): { dx: tf.Tensor; dScale: tf.Tensor; dOffset: tf.Tensor } {
  if (hasKernel(BACKWARD_KERNEL)) {
    const inputs = { dy, x, output, moments, scale };
    const [dx, dScale, dOffset] = tf.engine().runKernel(BACKWARD_KERNEL, inputs) as tf.Tensor[];
    if (dx && dScale && dOffset) return { dx, dScale, dOffset };
  }
  const [mean, variance] = tf.unstack(moments) as [tf.Tensor, tf.Tensor];
  const inverse = tf.rsqrt(tf.add(variance, EPSILON));
  const rows = rowsOf(tf.mul(dy, tf.step(output)));
  const standardized = tf.mul(tf.sub(rowsOf(x), mean), inverse);
  const count = rows.shape[0];
  const dOffset = tf.sum(rows, 0);
  const dScale = tf.sum(tf.mul(rows, standardized), 0);
  const centered = tf.sub(rows, tf.div(dOffset, count));
  const residual = tf.sub(centered, tf.mul(standardized, tf.div(dScale, count)));
  const dx = tf.reshape(tf.mul(residual, tf.mul(scale, inverse)), x.shape);
  return { dx, dScale, dOffset };
}

/** One row a place in an image, one column a channel. */
function rowsOf(x: tf.Tensor): tf.Tensor2D {
  return tf.reshape(x, [-1, x.shape.at(-1) ?? 1]);
}
