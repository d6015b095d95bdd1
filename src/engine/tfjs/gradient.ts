/**
 * What a batch tells of the weights: forwards, loss and backwards, share by share.
 *
 * Each of an ensemble's members learns as if it were alone: from the same images, but from first
 * weights and with dropout of its own, which suffices to make them err differently
 * (Lakshminarayanan et al., 2017, arXiv:1612.01474, section 2.4).
 */

import type { ImageRange } from "../../domain/training/shares";
import type { RunPlan } from "../engine";
import { softmaxCrossEntropy } from "./loss";
import type { BatchContext } from "./operations/tensor-operation";
import { trainForward } from "./passes";
import { joined, memberVectors, type TensorNetwork } from "./tensor-network";
import * as tf from "./tf";
import { drawBatch } from "./training-batch";

export interface StepBatch {
  /** Updates made before. */
  readonly step: number;
  /** All images of the batch. */
  readonly rows: Uint32Array;
  /** Those that are computed here; may be none. */
  readonly shares: readonly ImageRange[];
}

/** Parts of the vector that {@link stepSums} gives. */
export interface SumTensors {
  /** `[weightCount]`: each member's own loss by its own weights. */
  readonly gradient: tf.Tensor1D;
  /** `[statisticsCount]`: means of the shares' means and variances. */
  readonly statistics: tf.Tensor1D;
  /** `[2]`: mean loss and share of right answers; of several members, the means of theirs. */
  readonly metrics: tf.Tensor1D;
}

/**
 * @param isAtOnce whether all shares are one program, which suits a graphics card; else they are
 *   computed one after the other and added as a tree, to the same bits on any number of members
 * @returns `[weightCount + statisticsCount + 2]`: what these shares add to the sums of the batch,
 *   see {@link splitSums}; the caller disposes it
 */
export function stepSums(
  network: TensorNetwork,
  plan: RunPlan,
  weights: tf.Tensor1D,
  batch: StepBatch,
  isAtOnce: boolean,
): tf.Tensor1D {
  const { shares } = batch;
  const { weightCount, statisticsCount } = network.resolved;
  if (shares.length === 0) return tf.zeros([weightCount + statisticsCount + 2]);
  const parts = isAtOnce ? [shares] : shares.map((share) => [share]);
  return tf.tidy(() => treeSum(parts.map((part) => sumsOf(network, plan, weights, batch, part))));
}

export function splitSums({ resolved }: TensorNetwork, sums: tf.Tensor1D): SumTensors {
  const { weightCount, statisticsCount } = resolved;
  const parts = tf.split<tf.Tensor1D>(sums, [weightCount, statisticsCount, 2]);
  const [gradient = sums, statistics = sums, metrics = sums] = parts;
  return { gradient, statistics, metrics };
}

/** One member after the other, so that no more than one keeps what its backward steps need. */
function sumsOf(
  network: TensorNetwork,
  plan: RunPlan,
  weights: tf.Tensor1D,
  batch: StepBatch,
  shares: readonly ImageRange[],
): tf.Tensor1D {
  return tf.tidy(() => {
    const rows = batch.rows.subarray(shares[0]?.start, shares.at(-1)?.end);
    const shareSizes = shares.map(({ start, end }) => end - start);
    const { side, classCount } = network.resolved;
    const { ink, targets } = drawBatch(plan.data, plan.hyperparameters, batch.step, rows);
    const images = tf.tensor4d(ink, [rows.length, side, side, 1]);
    const wanted = tf.tensor2d(targets, [rows.length, classCount]);
    const { seed } = plan.hyperparameters;
    const results = memberVectors(network.resolved, weights).map((own, member) =>
      tf.tidy(() => {
        const context: BatchContext = { shareSizes, seed, step: batch.step, rows, member };
        const pass = trainForward(network, own, images, context);
        const loss = softmaxCrossEntropy(pass.logits, wanted, batch.rows.length);
        const statistics = tf.mul(pass.statistics, rows.length / batch.rows.length);
        return { metrics: loss.metrics, gradient: pass.backward(loss.dLogits), statistics };
      }),
    );
    return joined([
      ...results.map(({ gradient }) => gradient),
      ...results.map(({ statistics }) => statistics),
      tf.mean(tf.stack(results.map(({ metrics }) => metrics)), 0),
    ]);
  });
}

/** Neighbours first: ((0 + 1) + (2 + 3)) + …, see `batch-share.ts`. */
function treeSum(parts: readonly tf.Tensor1D[]): tf.Tensor1D {
  const [first, second] = parts;
  if (!first) throw new RangeError("there is nothing to add");
  if (!second) return first;
  const half = parts.length / 2;
  return tf.add(treeSum(parts.slice(0, half)), treeSum(parts.slice(half)));
}
