/**
 * Through one network and back; of an ensemble, through one of its members.
 *
 * Weights come as one vector and gradients leave as one; in between, each operation sees its own.
 */
import type { BatchContext, TrainingStep } from "./operations/tensor-operation";
import { joined, type TensorNetwork, weightTensors } from "./tensor-network";
import * as tf from "./tf";

export interface ForwardPass {
  /** `[batch, classes]` */
  readonly logits: tf.Tensor2D;
  /** `[memberStatistics]`: each batch norm's means and variances, of this batch. */
  readonly statistics: tf.Tensor1D;
  /** The loss's gradient by the logits → by all of this member's weights, `[memberWeights]`. */
  readonly backward: (dLogits: tf.Tensor) => tf.Tensor1D;
}

/**
 * @param weights `[memberWeights]`
 * @param images `[batch, side, side, 1]`
 * @returns tensors that belong to the caller's tidy
 */
export function trainForward(
  { resolved, operations }: TensorNetwork,
  weights: tf.Tensor1D,
  images: tf.Tensor4D,
  batch: BatchContext,
): ForwardPass {
  const tensors = weightTensors(resolved, weights);
  const steps: TrainingStep[] = [];
  let x: tf.Tensor = images;
  for (const [position, operation] of operations.entries()) {
    const step = operation.train(x, tensors[position] ?? [], batch);
    steps.push(step);
    x = step.output;
  }
  const first = resolved.operations.findIndex((operation) => operation.weights.length > 0);
  return {
    logits: x as tf.Tensor2D,
    statistics: joined(steps.flatMap(({ statistics }) => statistics ?? [])),
    backward: (dLogits) => joined(backwardThrough(steps, first, dLogits)),
  };
}

/** @param first the first that has weights: nobody needs the gradient by its input */
function backwardThrough(
  steps: readonly TrainingStep[],
  first: number,
  dLogits: tf.Tensor,
): readonly tf.Tensor[] {
  const gradients: tf.Tensor[] = [];
  let dy: tf.Tensor | null = dLogits;
  for (const [position, step] of [...steps.entries()].slice(first).reverse()) {
    if (!dy) throw new TypeError("an operation gave no gradient by its input");
    const { input, weights } = step.backward(dy, position > first);
    gradients.unshift(...weights);
    dy = input;
  }
  return gradients;
}

/** One member's numbers, grouped by operation; see `tensor-network.ts`. */
export interface MemberTensors {
  readonly weights: readonly (readonly tf.Tensor[])[];
  readonly statistics: readonly (tf.Tensor | null)[];
}

/**
 * @param images `[batch, side, side, 1]`
 * @param operationCount how many operations are done, from the first on
 * @returns `[batch, ...]`, in the shape of the last of them; the caller disposes it
 */
export function predictForward(
  { operations }: TensorNetwork,
  { weights, statistics }: MemberTensors,
  images: tf.Tensor4D,
  operationCount: number,
): tf.Tensor {
  return tf.tidy(() => {
    let x: tf.Tensor = tf.clone(images);
    for (const [position, operation] of operations.slice(0, operationCount).entries()) {
      x = operation.predict(x, weights[position] ?? [], statistics[position] ?? null);
    }
    return x;
  });
}
