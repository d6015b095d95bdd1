/** A network whose operations can be done on tensors. */
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { TensorOperation } from "./operations/tensor-operation";
import { tensorOperation } from "./operations/tensor-operations";
import * as tf from "./tf";

export interface TensorNetwork {
  readonly resolved: ResolvedNetwork;
  /** Of each member, at the positions of `resolved.operations`. */
  readonly operations: readonly TensorOperation[];
}

export function tensorNetwork(resolved: ResolvedNetwork): TensorNetwork {
  return { resolved, operations: resolved.operations.map(tensorOperation) };
}

/**
 * One member's weights, grouped by operation, each in its shape.
 *
 * @param vector `[memberWeights]`
 * @returns tensors that the caller disposes
 */
export function weightTensors(
  { operations }: ResolvedNetwork,
  vector: tf.Tensor1D,
): readonly (readonly tf.Tensor[])[] {
  return operations.map(({ weights }) =>
    weights.map(({ start, size, shape }) =>
      tf.tidy(() => tf.reshape(tf.slice(vector, start, size), [...shape])),
    ),
  );
}

/**
 * One member's statistics: `[2, channels]` for each operation that has some, null elsewhere.
 *
 * @param vector `[memberStatistics]`
 * @returns tensors that the caller disposes
 */
export function statisticsTensors(
  { operations }: ResolvedNetwork,
  vector: tf.Tensor1D,
): readonly (tf.Tensor | null)[] {
  return operations.map(({ statisticsStart, input: { channels } }) =>
    statisticsStart === null
      ? null
      : tf.tidy(() => tf.reshape(tf.slice(vector, statisticsStart, 2 * channels), [2, channels])),
  );
}

/** A vector of all members' numbers as one vector a member; the caller disposes them. */
export function memberVectors(
  { members }: ResolvedNetwork,
  vector: tf.Tensor1D,
): readonly tf.Tensor1D[] {
  const size = vector.size / members;
  return Array.from({ length: members }, (_, member) => tf.slice(vector, member * size, size));
}

/** As one vector, one after the other. */
export function joined(tensors: readonly tf.Tensor[]): tf.Tensor1D {
  if (tensors.length === 0) return tf.zeros([0]);
  return tf.concat(tensors.map((tensor) => tf.reshape(tensor, [-1]))) as tf.Tensor1D;
}
