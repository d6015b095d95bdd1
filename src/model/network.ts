/**
 * A network as a list of operations, and all its weights as one vector. An ensemble's networks
 * share the list; their weights follow each other in the vector.
 *
 * One vector for all weights makes everything that happens to all of them one operation each: the
 * optimiser, the moving average, a snapshot, the way to another backend.
 */
import { seededRandom, standardNormal } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { type Layer, parseNetwork } from "../domain/training/network";
import { isPadded, networkShapes } from "../domain/training/network-shapes";
import { batchNormRelu } from "./layers/batch-norm";
import { bias } from "./layers/bias";
import { convolution } from "./layers/convolution";
import { dense } from "./layers/dense";
import { dropout } from "./layers/dropout";
import { globalAverage } from "./layers/global-average";
import { maxPool } from "./layers/max-pool";
import { type Operation, type Slot, slotSize } from "./layers/operation";

export interface Network {
  readonly side: number;
  readonly classCount: number;
  /** Networks that are averaged; 1 is a network alone. */
  readonly members: number;
  /** Of each member. */
  readonly operations: readonly Operation[];
  /** Numbers in the weight vector, all members' together. */
  readonly weightCount: number;
  /** Numbers in the vector of means and variances, all members' together. */
  readonly momentCount: number;
  /** Of one image, forwards, through all members. */
  readonly flops: number;
}

/**
 * @param text in the words of `domain/training/network.ts`
 * @throws FailureError `network-text`
 */
export function buildNetwork(text: string, side: number, classCount: number): Network {
  const plan = parseNetwork(text);
  const shapes = networkShapes(plan, side, classCount);
  const operations: Operation[] = [];
  let shape: readonly number[] = [side, side, 1];
  for (const layer of plan.layers) {
    operations.push(...operationsOf(layer, shape));
    shape = operations.at(-1)?.outputShape ?? shape;
  }
  operations.push(dense(shape, classCount), bias([classCount], false));
  return {
    side,
    classCount,
    members: plan.members,
    operations,
    weightCount: plan.members * sum(operations.flatMap(({ slots }) => slots.map(slotSize))),
    momentCount: plan.members * sum(operations.map(({ momentChannels }) => 2 * momentChannels)),
    flops: sum(shapes.map(({ flops }) => flops)),
  };
}

/** As this folder writes the members of an ensemble. */
export function textOf({ network, members }: Pick<Hyperparameters, "network" | "members">): string {
  return members === 1 ? network : `ensemble${members} ${network}`;
}

/** The operations of one layer, each made for the shape that the one before leaves. */
function operationsOf(layer: Layer, input: readonly number[]): readonly Operation[] {
  switch (layer.kind) {
    case "conv":
      return convolutionOperations(layer, input);
    case "pool":
      return [maxPool(input)];
    case "gap":
      return [globalAverage(input)];
    case "dense":
      return [dense(input, layer.units), batchNormRelu([layer.units])];
    case "drop":
      return [dropout(input, layer.rate)];
    default:
      return layer satisfies never;
  }
}

function convolutionOperations(
  layer: Extract<Layer, { kind: "conv" }>,
  input: readonly number[],
): readonly Operation[] {
  const { kernel, filters, stride, isPooled, isNormalized } = layer;
  const pad = isPadded(layer, input[0] ?? 1) ? "same" : "valid";
  const first = convolution(input, kernel, filters, stride, pad);
  const pooling = isPooled ? [maxPool(first.outputShape)] : [];
  const { outputShape } = pooling[0] ?? first;
  const last = isNormalized ? batchNormRelu(outputShape) : bias(outputShape, true);
  return [first, ...pooling, last];
}

/** `[weightCount]`, freshly drawn. */
export function initialWeights(network: Network, seed: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(seed);
  return perWeight(network, (slot) => {
    if (slot.role === "scale") return 1;
    if (slot.role === "offset") return 0;
    return standardNormal(random) * Math.sqrt(2 / slot.fanIn);
  });
}

/** `[weightCount]`: 1 where weight decay applies, 0 elsewhere. */
export function decayMask(network: Network): Float32Array<ArrayBuffer> {
  return perWeight(network, (slot) => (slot.role === "kernel" ? 1 : 0));
}

function perWeight(network: Network, weightOf: (slot: Slot) => number): Float32Array<ArrayBuffer> {
  const vector = new Float32Array(network.weightCount);
  const slots = network.operations.flatMap((operation) => operation.slots);
  let offset = 0;
  for (let member = 0; member < network.members; member++) {
    for (const slot of slots) {
      const end = offset + slotSize(slot);
      for (; offset < end; offset++) vector[offset] = weightOf(slot);
    }
  }
  return vector;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
