/**
 * The first operations of a network alone: what it makes of an image halfway. Of an ensemble, its
 * first member stands for all.
 */
import { slotSize } from "../layers/operation";
import { predictForward } from "../passes";
import type { Predictor } from "../predict";
import * as tf from "../tf";

/**
 * @param operationCount how many of the network's operations are done, from the first on
 * @param images `[batch, side, side, 1]`
 * @returns `[batch, ...]`, in the shape of the last of them; the caller disposes it
 * @throws RangeError unless there are so many operations
 */
export function predictPartly(
  { network, weights, moments }: Predictor,
  operationCount: number,
  images: tf.Tensor4D,
): tf.Tensor {
  if (operationCount < 1 || operationCount > network.operations.length) {
    throw new RangeError(
      `expected 1 to ${network.operations.length} operations, got ${operationCount}`,
    );
  }
  const operations = network.operations.slice(0, operationCount);
  const weightCount = sum(operations.flatMap(({ slots }) => slots.map(slotSize)));
  const momentCount = sum(operations.map(({ momentChannels }) => 2 * momentChannels));
  return tf.tidy(() =>
    predictForward(
      { operations },
      tf.slice(weights, 0, weightCount),
      tf.slice(moments, 0, momentCount),
      images,
    ),
  );
}

/** The shape that so many operations leave, without the batch. */
export function shapeAfter({ network }: Predictor, operationCount: number): readonly number[] {
  return network.operations[operationCount - 1]?.outputShape ?? [network.side, network.side, 1];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
