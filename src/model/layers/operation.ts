/**
 * One differentiable step of a network. A network is a list of these; there is no tape.
 *
 * Each forward step in training returns its own backward step, which knows the tensors it needs
 * from the forward one. All tensors belong to the caller's `tf.tidy`.
 */
import type { Random } from "../../domain/random";
import type * as tf from "../tf";

/** One weight tensor of an operation. */
export interface Slot {
  readonly shape: readonly number[];
  /**
   * `kernel`: normally distributed, variance 2 / fanIn (He et al., 2015, arXiv:1502.01852), and
   * subject to weight decay. `scale` starts at one and `offset` at zero; neither decays.
   */
  readonly role: "kernel" | "scale" | "offset";
  /** Inputs that are added up into one output; only kernels have them. */
  readonly fanIn: number;
}

export function slotSize({ shape }: Slot): number {
  return shape.reduce((product, size) => product * size, 1);
}

export interface TrainingStep {
  readonly output: tf.Tensor;
  /** `[2, channels]`: mean and variance of this batch, where the operation uses them. */
  readonly moments: tf.Tensor | null;
  /**
   * @param dy the loss's gradient by `output`
   * @param needsInput false for the first operation, whose input is the image
   */
  readonly backward: (dy: tf.Tensor, needsInput: boolean) => Gradients;
}

export interface Gradients {
  /** By the input; null where it was not needed. */
  readonly input: tf.Tensor | null;
  /** By each weight, in the order of the slots. */
  readonly weights: readonly tf.Tensor[];
}

export interface Operation {
  readonly slots: readonly Slot[];
  /** Channels whose mean and variance are needed to predict; 0 where none are. */
  readonly momentChannels: number;
  /** Without the batch. */
  readonly outputShape: readonly number[];
  train(x: tf.Tensor, weights: readonly tf.Tensor[], random: Random): TrainingStep;
  /** @param moments `[2, momentChannels]`, averaged over the training; null where none are needed */
  predict(x: tf.Tensor, weights: readonly tf.Tensor[], moments: tf.Tensor | null): tf.Tensor;
}

/** The weight tensor in this place; a missing one is a mistake of the caller. */
export function weightAt(weights: readonly tf.Tensor[], index: number): tf.Tensor {
  const weight = weights[index];
  if (!weight) throw new RangeError(`expected a weight in place ${index}, got ${weights.length}`);
  return weight;
}
