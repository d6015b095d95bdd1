/**
 * Batch norm and ReLU as one operation. Each share of a batch is normed by itself.
 *
 * Source: Ioffe & Szegedy (2015), arXiv:1502.03167; the backward step is section 3's, with the
 * share's own mean and variance.
 */
import type { OperationOf } from "../../../domain/network/operation";
import * as tf from "../tf";
import { type TensorOperation, weightAt } from "./tensor-operation";

/** Added to the variance, as in Keras. */
const EPSILON = 1e-3;

export function batchNorm({ input: { channels } }: OperationOf<"norm">): TensorOperation {
  return {
    train(x, weights, { shareSizes }) {
      const scale = weightAt(weights, 0);
      const offset = weightAt(weights, 1);
      const parts = partsOf(x, shareSizes, channels);
      const normed = parts.map((part) => forward(part, scale, offset));
      const images = shareSizes.reduce((sum, size) => sum + size, 0);
      return {
        output: whole(
          normed.map(({ output }) => output),
          x.shape,
        ),
        statistics: sum(
          normed.map(({ mean, variance }, index) => {
            const ofShares = tf.mean(tf.concat([mean, variance], 1), 0);
            return tf.mul(ofShares, (parts[index]?.images ?? 0) / images);
          }),
        ),
        backward: (dy) => {
          const slopes = partsOf(dy, shareSizes, channels);
          const gradients = normed.map((part, index) => backward(slopes[index]?.rows ?? dy, part));
          return {
            input: whole(
              gradients.map(({ dx }) => dx),
              x.shape,
            ),
            weights: [
              sum(gradients.map(({ dScale }) => dScale)),
              sum(gradients.map(({ dOffset }) => dOffset)),
            ],
          };
        },
      };
    },
    predict(x, weights, statistics) {
      if (!statistics) throw new TypeError("batch norm needs statistics to predict");
      const [mean, variance] = tf.unstack(statistics) as [tf.Tensor, tf.Tensor];
      const inverse = tf.rsqrt(tf.add(variance, EPSILON));
      return normalized(x, mean, inverse, weightAt(weights, 0), weightAt(weights, 1));
    },
  };
}

/** Shares of one size, normed together: each by itself. */
interface Part {
  /** `[shares, rows, channels]`: one row a place in an image. */
  readonly rows: tf.Tensor;
  readonly images: number;
}

/** All shares at once where they have one size, one after the other where they differ. */
function partsOf(x: tf.Tensor, shareSizes: readonly number[], channels: number): readonly Part[] {
  const rowsOf = (part: tf.Tensor, shares: number) => tf.reshape(part, [shares, -1, channels]);
  if (shareSizes.every((size) => size === shareSizes[0])) {
    return [{ rows: rowsOf(x, shareSizes.length), images: x.shape[0] ?? 0 }];
  }
  return tf.split(x, [...shareSizes]).map((part) => ({
    rows: rowsOf(part, 1),
    images: part.shape[0] ?? 0,
  }));
}

interface NormedPart {
  /** `[shares, rows, channels]` */
  readonly output: tf.Tensor;
  readonly x: tf.Tensor;
  /** `[shares, 1, channels]`, as are the others. */
  readonly mean: tf.Tensor;
  readonly variance: tf.Tensor;
  readonly inverse: tf.Tensor;
  /** `[channels]` */
  readonly scale: tf.Tensor;
}

function forward({ rows }: Part, scale: tf.Tensor, offset: tf.Tensor): NormedPart {
  const { mean, variance } = tf.moments(rows, 1, true);
  const inverse = tf.rsqrt(tf.add(variance, EPSILON));
  const output = normalized(rows, mean, inverse, scale, offset);
  return { output, x: rows, mean, variance, inverse, scale };
}

function normalized(
  x: tf.Tensor,
  mean: tf.Tensor,
  inverse: tf.Tensor,
  scale: tf.Tensor,
  offset: tf.Tensor,
): tf.Tensor {
  const slope = tf.mul(scale, inverse);
  return tf.relu(tf.add(tf.mul(x, slope), tf.sub(offset, tf.mul(mean, slope))));
}

function backward(dy: tf.Tensor, { output, x, mean, inverse, scale }: NormedPart) {
  const passed = tf.mul(dy, tf.step(output));
  const standardized = tf.mul(tf.sub(x, mean), inverse);
  const rows = x.shape[1] ?? 1;
  const dOffset = tf.sum(passed, 1, true);
  const dScale = tf.sum(tf.mul(passed, standardized), 1, true);
  const centered = tf.sub(passed, tf.div(dOffset, rows));
  const residual = tf.sub(centered, tf.mul(standardized, tf.div(dScale, rows)));
  return {
    dx: tf.mul(residual, tf.mul(scale, inverse)),
    dScale: tf.sum(dScale, [0, 1]),
    dOffset: tf.sum(dOffset, [0, 1]),
  };
}

/** Parts one behind the other, in the shape of the batch. */
function whole(parts: readonly tf.Tensor[], shape: number[]): tf.Tensor {
  const [only] = parts;
  if (only && parts.length === 1) return tf.reshape(only, shape);
  return tf.reshape(
    tf.concat(
      parts.map((part) => tf.reshape(part, [-1, ...shape.slice(1)])),
      0,
    ),
    shape,
  );
}

function sum(parts: readonly tf.Tensor[]): tf.Tensor {
  return parts.reduce((total, part) => tf.add(total, part));
}
