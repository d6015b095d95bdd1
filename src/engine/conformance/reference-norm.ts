/** Batch norm with the ReLU behind it, in the plainest loops. */
import type { OperationOf } from "../../domain/network/operation";
import { at, type Done, gradientOf, notNegative, type ReferenceContext } from "./reference-context";

/** Added to the variance, as in TensorFlow. */
const EPSILON = 1e-3;

export function normalize(
  operation: OperationOf<"norm">,
  x: Float64Array,
  { weights, statistics, training }: ReferenceContext,
): Done {
  const { channels } = operation.input;
  const [scaleStart = 0, offsetStart = 0] = operation.weights.map(({ start }) => start);
  const start = operation.statisticsStart ?? 0;
  const pixels = x.length / channels;
  if (training) writeMoments(x, channels, statistics.subarray(start, start + 2 * channels));
  const mean = (channel: number) => at(statistics, start + channel);
  const spread = (channel: number) =>
    Math.sqrt(at(statistics, start + channels + channel) + EPSILON);
  const normal = x.map(
    (value, index) => (value - mean(index % channels)) / spread(index % channels),
  );
  const output = normal.map((value, index) => {
    const channel = index % channels;
    return notNegative(
      value * at(weights, scaleStart + channel) + at(weights, offsetStart + channel),
    );
  });
  return {
    output,
    backward(dOutput) {
      const gradient = gradientOf(training);
      const sums = new Float64Array(channels);
      const products = new Float64Array(channels);
      const behindRelu = dOutput.map((value, index) => (at(output, index) > 0 ? value : 0));
      for (const [index, value] of behindRelu.entries()) {
        const channel = index % channels;
        sums[channel] = at(sums, channel) + value;
        products[channel] = at(products, channel) + value * at(normal, index);
      }
      gradient.set(products, scaleStart);
      gradient.set(sums, offsetStart);
      return behindRelu.map((value, index) => {
        const channel = index % channels;
        const shared = (at(sums, channel) + at(normal, index) * at(products, channel)) / pixels;
        return ((value - shared) * at(weights, scaleStart + channel)) / spread(channel);
      });
    },
  };
}

/** Means, then variances. */
function writeMoments(x: Float64Array, channels: number, to: Float64Array): void {
  const pixels = x.length / channels;
  to.fill(0);
  for (const [index, value] of x.entries()) {
    const channel = index % channels;
    to[channel] = at(to, channel) + value / pixels;
  }
  for (const [index, value] of x.entries()) {
    const channel = index % channels;
    to[channels + channel] = at(to, channels + channel) + (value - at(to, channel)) ** 2 / pixels;
  }
}
