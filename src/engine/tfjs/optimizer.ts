/**
 * One update of all weights, which are one vector, with moving averages beside it; the numbers are
 * those of `domain/training/optimizer.ts`.
 */
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { OptimizerName } from "../../domain/training/hyperparameters";
import {
  ADAMW,
  type KernelMatrix,
  MUON,
  muonKernels,
  type UpdateNumbers,
} from "../../domain/training/optimizer";
import { muonDirection } from "./muon";
import * as tf from "./tf";

/** The tensors of a run, as `TrainingVectors`. Replaced at each step. */
export interface TrainingTensors {
  readonly weights: tf.Tensor1D;
  readonly firstMoment: tf.Tensor1D;
  readonly secondMoment: tf.Tensor1D;
  readonly averageWeights: tf.Tensor1D;
  readonly averageStatistics: tf.Tensor1D;
}

/** What an update does to which weights. */
export interface OptimizerTensors {
  /** `[weightCount]`: 1 where weight decay applies, 0 elsewhere. */
  readonly decays: tf.Tensor1D;
  /** Null where all weights are AdamW's. */
  readonly muon: MuonTensors | null;
}

interface MuonTensors {
  readonly members: number;
  readonly kernels: readonly KernelMatrix[];
  /** `[weightCount]`: 1 where weights are AdamW's. */
  readonly isAdamw: tf.Tensor1D;
  /** `[weightCount]`: how much of each weight's first and second moment is kept. */
  readonly kept1: tf.Tensor1D;
  readonly kept2: tf.Tensor1D;
}

/** The caller disposes the tensors: {@link disposeOptimizer}. */
export function optimizerTensors(
  network: ResolvedNetwork,
  optimizer: OptimizerName,
): OptimizerTensors {
  const kernels = network.operations.flatMap(({ weights }) =>
    weights.filter(({ role }) => role === "kernel"),
  );
  const decays = tf.tensor1d(placesOf(network, kernels, 1, 0));
  if (optimizer === "adamw") return { decays, muon: null };
  const own = muonKernels(network).map(({ start, rows, columns }) => ({
    start,
    size: rows * columns,
  }));
  const muon: MuonTensors = {
    members: network.members,
    kernels: muonKernels(network),
    isAdamw: tf.tensor1d(placesOf(network, own, 0, 1)),
    kept1: tf.tensor1d(placesOf(network, own, MUON.momentum, ADAMW.beta1)),
    // Muon has no use for squares, and leaves them as they are.
    kept2: tf.tensor1d(placesOf(network, own, 1, ADAMW.beta2)),
  };
  return { decays, muon };
}

export function disposeOptimizer({ decays, muon }: OptimizerTensors): void {
  tf.dispose(muon ? [decays, muon.isAdamw, muon.kept1, muon.kept2] : decays);
}

/** `[weightCount]`, all members' together: one number in these places and another elsewhere. */
function placesOf(
  { members, memberWeights }: ResolvedNetwork,
  places: readonly { readonly start: number; readonly size: number }[],
  inside: number,
  outside: number,
): Float32Array<ArrayBuffer> {
  const own = new Float32Array(memberWeights).fill(outside);
  for (const { start, size } of places) own.fill(inside, start, start + size);
  const vector = new Float32Array(members * memberWeights);
  for (let member = 0; member < members; member++) vector.set(own, member * memberWeights);
  return vector;
}

/**
 * The state after one update. To be called inside the caller's `tf.tidy`, which disposes what
 * comes up on the way; the caller disposes both the old and the new state.
 *
 * @param gradient `[weightCount]`
 * @param statistics `[statisticsCount]`, of this batch
 */
export function updated(
  state: TrainingTensors,
  gradient: tf.Tensor1D,
  statistics: tf.Tensor1D,
  { decays, muon }: OptimizerTensors,
  numbers: UpdateNumbers,
): TrainingTensors {
  const firstMoment = mixed(state.firstMoment, gradient, muon?.kept1 ?? ADAMW.beta1);
  const secondMoment = mixed(state.secondMoment, tf.square(gradient), muon?.kept2 ?? ADAMW.beta2);
  const spread = tf.add(tf.sqrt(tf.div(secondMoment, numbers.correction2)), ADAMW.epsilon);
  const moved = muon ? tf.mul(firstMoment, muon.isAdamw) : firstMoment;
  const adamwDirection = tf.div(tf.div(moved, numbers.correction1), spread);
  const direction = muon
    ? tf.add(adamwDirection, muonDirection(gradient, firstMoment, muon.kernels, muon.members))
    : adamwDirection;
  const decay = tf.mul(tf.mul(state.weights, decays), numbers.weightDecay);
  const change = tf.mul(tf.add(direction, decay), numbers.learningRate);
  const weights = tf.sub(state.weights, change) as tf.Tensor1D;
  return {
    weights,
    firstMoment,
    secondMoment,
    averageWeights: mixed(state.averageWeights, weights, numbers.averageDecay),
    averageStatistics: mixed(state.averageStatistics, statistics, numbers.statisticsDecay),
  };
}

/** @param decay what is kept of the old, for all or for each by itself */
function mixed(old: tf.Tensor1D, fresh: tf.Tensor1D, decay: number | tf.Tensor1D): tf.Tensor1D {
  const share = typeof decay === "number" ? 1 - decay : tf.sub(1, decay);
  return tf.add(tf.mul(old, decay), tf.mul(fresh, share));
}
