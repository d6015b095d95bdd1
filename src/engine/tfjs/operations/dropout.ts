/**
 * Dropout: sets a random share of the numbers to zero while training, and makes the others larger
 * by as much, so that nothing has to change when predicting. Which ones is drawn by key on the
 * processor: the same on every engine.
 */
import type { OperationOf } from "../../../domain/network/operation";
import { sizeOf } from "../../../domain/network/shape";
import { dropoutKey, isKept } from "../../../domain/training/dropout";
import * as tf from "../tf";
import type { BatchContext, TensorOperation } from "./tensor-operation";

/** @param position of the operation in its network */
export function dropout(
  { rate, input }: OperationOf<"dropout">,
  position: number,
): TensorOperation {
  return {
    train(x, _weights, batch) {
      const values = maskOf(batch, sizeOf(input), rate, position);
      const mask = tf.tensor(values, x.shape, "float32");
      return {
        output: tf.mul(x, mask),
        statistics: null,
        backward: (dy) => ({ input: tf.mul(dy, mask), weights: [] }),
      };
    },
    predict: (x) => tf.clone(x),
  };
}

/** `[images * size]`: what each number is multiplied by. */
function maskOf(
  { seed, step, rows, member }: BatchContext,
  size: number,
  rate: number,
  position: number,
): Float32Array {
  const mask = new Float32Array(rows.length * size);
  const kept = 1 / (1 - rate);
  for (const [image, row] of rows.entries()) {
    const key = dropoutKey(seed, step, row, position, member);
    for (let place = 0; place < size; place++) {
      if (isKept(key, place, rate)) mask[image * size + place] = kept;
    }
  }
  return mask;
}
