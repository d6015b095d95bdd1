/**
 * What a training run needs of a machine, before it has begun: bytes, and operations of a step.
 *
 * Each worker computes one share of a batch at a time. Going back through a layer needs what went
 * into it, so of every image all that lies between two operations is kept, and beside it as many
 * gradients. What a convolution makes before a maximum lives for a few images only.
 */
import type { Operation } from "./operation";
import type { ResolvedNetwork } from "./resolve";
import { sizeOf } from "./shape";

const BYTES = 4;

/** Value and gradient. */
const DIRECTIONS = 2;

/** Weights, gradient, two moments, average, what is added up, and what travels. */
const VECTORS_PER_WEIGHT = 8;

export interface RunSize {
  /** A worker computes so many images at once. */
  readonly shareImages: number;
  readonly workers: number;
  /** Of the training data, which each worker holds, and so does the trainer. */
  readonly dataBytes: number;
}

/** Of all workers together. */
export function trainingBytes(network: ResolvedNetwork, size: RunSize): number {
  const { shareImages, workers, dataBytes } = size;
  const perImage = BYTES * DIRECTIONS * keptNumbers(network);
  const weights = BYTES * VECTORS_PER_WEIGHT * network.weightCount;
  return workers * (perImage * shareImages + weights + dataBytes) + dataBytes;
}

/** Numbers of one image that are kept for the way back; members come one after the other. */
function keptNumbers({ side, operations }: ResolvedNetwork): number {
  const outputs = operations.map((operation, position) =>
    isPassing(operation, operations[position + 1]) ? 0 : sizeOf(operation.output),
  );
  return outputs.reduce((sum, numbers) => sum + numbers, side * side);
}

function isPassing({ kind }: Operation, next: Operation | undefined): boolean {
  return kind === "convolution" && next?.kind === "maximum";
}
