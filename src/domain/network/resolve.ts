/**
 * From layers to what is computed: each operation with its shapes, its weights and their places.
 *
 * The only place that knows shapes, weights, offsets and costs. All of a network's weights are one
 * vector, and so are its batch norms' statistics; an ensemble's members follow each other in both.
 */
import { isPool } from "./kinds/convolution";
import type { Layer } from "./layer";
import { kindOf } from "./layers";
import type { Arithmetic, Operation, Weight } from "./operation";
import { outputShape } from "./output-shape";
import { refuse } from "./refuse";
import { type Shape, sizeOf } from "./shape";
import { writeLayer } from "./text";

/** Weights that a person could wait for; 4 million are 16 MB. */
export const MAX_WEIGHTS = 4_000_000;

/** What one layer comes to; an ensemble's members share it. */
export interface ResolvedLayer {
  /** In the words of the text; empty for the implied last layer. */
  readonly word: string;
  /** Of the layer itself: a convolution's before the pool that it takes over. */
  readonly output: Shape;
  /** Of one member, as are the operations. */
  readonly weightCount: number;
  /** Multiplications and additions for one image, forwards. */
  readonly flops: number;
  /** Operations from the network's first to this layer's last. */
  readonly operationCount: number;
}

export interface ResolvedNetwork {
  readonly side: number;
  readonly classCount: number;
  /** Networks of these layers, each with weights of its own, whose probabilities are averaged. */
  readonly members: number;
  readonly layers: readonly Layer[];
  /** One a layer and one for the classes. */
  readonly resolved: readonly ResolvedLayer[];
  /** Of each member, from the image to the logits. */
  readonly operations: readonly Operation[];
  /** Numbers in the weight vector of one member, and of all. */
  readonly memberWeights: number;
  readonly weightCount: number;
  /** Numbers in the vector of one member's means and variances, and of all. */
  readonly memberStatistics: number;
  readonly statisticsCount: number;
  /** Of one image, forwards, through all members. */
  readonly flops: number;
}

/**
 * @throws FailureError `network-text` where the layers do not fit the image or have too many
 *   weights
 */
export function resolve(
  layers: readonly Layer[],
  side: number,
  classCount: number,
  members: number,
): ResolvedNetwork {
  const builder = new Builder({ side, channels: 1, isImage: true });
  for (const [position, layer] of layers.entries()) {
    const kind = kindOf(layer);
    const isTaken = isPool(layer) && layers[position - 1]?.kind === "conv";
    const arithmetic = isTaken ? [] : kind.arithmetic(layer, builder.shape, layers[position + 1]);
    builder.add(writeLayer(layer), arithmetic);
  }
  builder.add("", [
    { kind: "dense", units: classCount },
    { kind: "bias", hasRelu: false },
  ]);
  const { operations, resolved, weightCount, statisticsCount } = builder;
  if (members * weightCount > MAX_WEIGHTS) refuse(String(members * weightCount), "too-large");
  return {
    side,
    classCount,
    members,
    layers,
    resolved,
    operations,
    memberWeights: weightCount,
    weightCount: members * weightCount,
    memberStatistics: statisticsCount,
    statisticsCount: members * statisticsCount,
    flops: members * sum(resolved.map(({ flops }) => flops)),
  };
}

class Builder {
  shape: Shape;
  weightCount = 0;
  statisticsCount = 0;
  readonly operations: Operation[] = [];
  readonly resolved: ResolvedLayer[] = [];

  constructor(image: Shape) {
    this.shape = image;
  }

  /** One layer more, behind those there are. */
  add(word: string, arithmetic: readonly Arithmetic[]): void {
    const first = this.operations.length;
    for (const one of arithmetic) this.#append(one);
    const own = this.operations.slice(first);
    this.resolved.push({
      word,
      // What follows the first operation keeps its shape, but for a pool that has its own row.
      output: own[0]?.output ?? this.shape,
      weightCount: sum(own.flatMap(({ weights }) => weights.map(({ size }) => size))),
      flops: sum(own.map(flopsOf)),
      operationCount: this.operations.length,
    });
  }

  #append(arithmetic: Arithmetic): void {
    const input = this.shape;
    const output = outputShape(arithmetic, input);
    const hasStatistics = arithmetic.kind === "norm";
    this.operations.push({
      ...arithmetic,
      input,
      output,
      weights: this.#place(weightsOf(arithmetic, input)),
      statisticsStart: hasStatistics ? this.statisticsCount : null,
      layer: this.resolved.length,
    });
    if (hasStatistics) this.statisticsCount += 2 * input.channels;
    this.shape = output;
  }

  #place(weights: readonly Unplaced[]): readonly Weight[] {
    return weights.map((weight) => {
      const start = this.weightCount;
      const size = weight.shape.reduce((product, length) => product * length, 1);
      this.weightCount += size;
      return { ...weight, size, start };
    });
  }
}

type Unplaced = Pick<Weight, "role" | "shape" | "fanIn">;

function weightsOf(arithmetic: Arithmetic, input: Shape): readonly Unplaced[] {
  const { channels } = input;
  const offset: Unplaced = { role: "offset", shape: [channels], fanIn: 0 };
  switch (arithmetic.kind) {
    case "convolution": {
      const { kernel, filters } = arithmetic;
      const fanIn = kernel * kernel * channels;
      return [{ role: "kernel", shape: [kernel, kernel, channels, filters], fanIn }];
    }
    case "dense": {
      const inputs = sizeOf(input);
      return [{ role: "kernel", shape: [inputs, arithmetic.units], fanIn: inputs }];
    }
    case "norm":
      return [{ role: "scale", shape: [channels], fanIn: 0 }, offset];
    case "bias":
      return [offset];
    default:
      return [];
  }
}

/** Of the products; what else is done to an image is little beside them. */
function flopsOf({ kind, weights, output }: Operation): number {
  const product = weights.find(({ role }) => role === "kernel");
  if (!product) return 0;
  return 2 * product.size * (kind === "convolution" ? output.side ** 2 : 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
