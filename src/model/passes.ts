/**
 * Through one network and back; of an ensemble, through one of its members.
 *
 * Weights come as one vector and gradients leave as one; in between, each operation sees its own.
 */
import type { Random } from "../domain/random";
import { type Gradients, slotSize, type TrainingStep } from "./layers/operation";
import type { Network } from "./network";
import * as tf from "./tf";

/** What of a network one member is. */
export type Member = Pick<Network, "operations">;

/** The weight vector as one tensor a slot, grouped by operation. The caller disposes them. */
export function splitWeights(
  { operations }: Member,
  vector: tf.Tensor1D,
): readonly (readonly tf.Tensor[])[] {
  const slots = operations.flatMap((operation) => operation.slots);
  const parts = tf.split(vector, slots.map(slotSize));
  const tensors = slots.map((slot, index) => tf.reshape(parts[index] ?? vector, [...slot.shape]));
  return operations.map((operation) => tensors.splice(0, operation.slots.length));
}

/** The vector of moments as one `[2, channels]` an operation that needs it, null elsewhere. */
function splitMoments({ operations }: Member, vector: tf.Tensor1D): readonly (tf.Tensor | null)[] {
  const channels = operations.map(({ momentChannels }) => momentChannels);
  const needed = channels.filter((count) => count > 0);
  if (needed.length === 0) return channels.map(() => null);
  const parts = tf.split(
    vector,
    needed.map((count) => 2 * count),
  );
  let next = 0;
  return channels.map((count) => {
    const part = count > 0 ? parts[next++] : undefined;
    return part ? tf.reshape(part, [2, count]) : null;
  });
}

export interface ForwardPass {
  /** `[batch, classes]` */
  readonly logits: tf.Tensor2D;
  /** Of this member: each batch norm's means and variances, of this batch. */
  readonly moments: tf.Tensor1D;
  /** The loss's gradient by the logits → by all of this member's weights, as one vector. */
  readonly backward: (dLogits: tf.Tensor) => tf.Tensor1D;
}

/** @param images `[batch, side, side, 1]`. Everything returned belongs to the caller's tidy. */
export function trainForward(
  member: Member,
  weights: tf.Tensor1D,
  images: tf.Tensor4D,
  random: Random,
): ForwardPass {
  const tensors = splitWeights(member, weights);
  const steps: TrainingStep[] = [];
  let x: tf.Tensor = images;
  for (const [index, operation] of member.operations.entries()) {
    const step = operation.train(x, tensors[index] ?? [], random);
    steps.push(step);
    x = step.output;
  }
  return {
    logits: x as tf.Tensor2D,
    moments: joined(steps.map(({ moments }) => moments).filter((moments) => moments !== null)),
    backward: (dLogits) => joined(backwardThrough(steps, dLogits)),
  };
}

function backwardThrough(steps: readonly TrainingStep[], dLogits: tf.Tensor): tf.Tensor[] {
  const gradients: tf.Tensor[] = [];
  let dy: tf.Tensor | null = dLogits;
  for (let index = steps.length - 1; index >= 0 && dy; index--) {
    const step = steps[index];
    const result: Gradients | undefined = step?.backward(dy, index > 0);
    gradients.unshift(...(result?.weights ?? []));
    dy = result?.input ?? null;
  }
  return gradients;
}

/** As one vector, one after the other. */
export function joined(tensors: readonly tf.Tensor[]): tf.Tensor1D {
  if (tensors.length === 0) return tf.zeros([0]);
  return tf.concat(tensors.map((tensor) => tf.reshape(tensor, [-1]))) as tf.Tensor1D;
}

/**
 * @param images `[batch, side, side, 1]`
 * @returns `[batch, ...]`, in the shape of the member's last operation: logits where it has them
 *   all. The caller disposes it.
 */
export function predictForward(
  member: Member,
  weights: tf.Tensor1D,
  moments: tf.Tensor1D,
  images: tf.Tensor4D,
): tf.Tensor {
  return tf.tidy(() => {
    const tensors = splitWeights(member, weights);
    const momentTensors = splitMoments(member, moments);
    let x: tf.Tensor = images;
    for (const [index, operation] of member.operations.entries()) {
      x = operation.predict(x, tensors[index] ?? [], momentTensors[index] ?? null);
    }
    return x;
  });
}
