/** One member's network in a memory: its tensors and the order of its parts. */
import type { Shape } from "../../domain/network/shape";
import { type Node, type Pass, sizeOfTensor, type Tensor } from "./node";
import {
  type ConvolutionShape,
  convolutionShape,
  denseShape,
  stripShape,
} from "./nodes/convolution-geometry";
import { ConvolutionNode } from "./nodes/convolution-node";
import { DropoutNode } from "./nodes/dropout-node";
import { LineNode } from "./nodes/line-node";
import { CropNode, MaximumNode, MeanNode, WidenNode } from "./nodes/picture-nodes";
import { PooledConvolutionNode } from "./nodes/pooled-convolution-node";
import { StripsNode } from "./nodes/strips-node";
import type { SimdMemory } from "./simd-memory";
import { type OperationLayout, padded, type WeightLayout } from "./weight-layout";

export interface SimdNetworkOptions {
  /** So many of the operations, from the first. */
  readonly operationCount: number;
  /** At most in a pass. */
  readonly images: number;
  readonly trains: boolean;
}

export class SimdNetwork {
  /** `[images][side][side][1]` */
  readonly input: Tensor;
  /** Of the last operation; of all of them, the logits, without their bias. */
  readonly output: Tensor;
  /** Numbers that are made of each member's weights. */
  readonly preparedSize: number;
  readonly #nodes: readonly Node[];

  constructor(memory: SimdMemory, side: number, layout: WeightLayout, options: SimdNetworkOptions) {
    const builder = new Builder(memory, side, options);
    this.input = builder.tensor;
    const operations = layout.operations.slice(0, options.operationCount);
    for (const [position, operation] of operations.entries()) {
      builder.add(operation, operations.slice(position + 1), position);
    }
    this.output = builder.tensor;
    this.preparedSize = builder.preparedSize;
    this.#nodes = builder.nodes;
  }

  prepare(pass: Pass): void {
    for (const node of this.#nodes) node.prepare(pass);
  }

  forward(pass: Pass): void {
    for (const node of this.#nodes) node.forward(pass);
  }

  /** From the logits' gradient, which stands in the logits' place. */
  backward(pass: Pass): void {
    for (let last = this.#nodes.length - 1; last >= 0; last--) this.#nodes[last]?.backward(pass);
  }
}

class Builder {
  tensor: Tensor;
  preparedSize = 0;
  readonly nodes: Node[] = [];
  readonly #memory: SimdMemory;
  readonly #images: number;
  readonly #trains: boolean;
  readonly #image: Tensor;
  /** A maximum that a convolution has taken over. */
  #isTaken = false;
  /** Before the first weights nobody does. */
  #needsGradient = false;

  constructor(memory: SimdMemory, side: number, { images, trains }: SimdNetworkOptions) {
    this.#memory = memory;
    this.#images = images;
    this.#trains = trains;
    const data = memory.placeFloats(images * side * side);
    this.tensor = { data, gradient: 0, side, channels: 1, real: 1 };
    this.#image = this.tensor;
  }

  add(layout: OperationLayout, followers: readonly OperationLayout[], position: number): void {
    if (this.#isTaken) {
      this.#isTaken = false;
      return;
    }
    if (layout.channels > this.tensor.channels) this.#widen(layout.channels);
    const { operation } = layout;
    const input = this.tensor;
    switch (operation.kind) {
      case "convolution":
      case "dense":
        this.#addProduct(layout, followers);
        break;
      case "norm":
        this.#addLine(layout);
        break;
      case "bias":
        if (operation.hasRelu) this.#addLine(layout);
        break;
      case "maximum":
        this.#follow(operation.output);
        this.nodes.push(new MaximumNode(this.#memory, input, this.tensor, this.#images));
        break;
      case "mean":
        this.#follow(operation.output);
        this.nodes.push(new MeanNode(this.#memory, input, this.tensor));
        break;
      case "crop":
        this.#follow(operation.output);
        this.nodes.push(new CropNode(this.#memory, input, this.tensor));
        break;
      case "dropout":
        // In place, but for the image: the other members read it, too.
        if (input === this.#image) this.#follow(operation.output);
        this.nodes.push(
          new DropoutNode(this.#memory, input, this.tensor, operation.rate, position, this.#images),
        );
        break;
      default:
        operation satisfies never;
    }
  }

  #addProduct(
    { operation, channels, kernel }: OperationLayout,
    [next, afterNext]: readonly OperationLayout[],
  ): void {
    if (!kernel) throw new TypeError(`${operation.kind} without a kernel`);
    const memory = this.#memory;
    const images = this.#images;
    let input = this.tensor;
    let shape: ConvolutionShape;
    if (operation.kind === "dense") shape = denseShape(operation, channels);
    else if (operation.kind !== "convolution")
      throw new TypeError(`${operation.kind} is no product`);
    else if (channels > 1) shape = convolutionShape(operation, channels);
    else {
      shape = stripShape(operation);
      const strips = new StripsNode(memory, operation, input, images);
      this.nodes.push(strips);
      input = strips.output;
    }
    const isPooled = operation.kind === "convolution" && next?.operation.kind === "maximum";
    const { output } = isPooled ? next.operation : operation;
    this.tensor = this.#placed(output, padded(output.channels), true);
    const at = this.preparedSize;
    const shift = isPooled ? afterNext : next;
    const keepsZeros = shift?.operation.kind === "bias";
    const node = isPooled
      ? new PooledConvolutionNode(memory, shape, kernel, input, this.tensor, images, at, keepsZeros)
      : new ConvolutionNode(memory, shape, kernel, input, this.tensor, at, keepsZeros);
    this.preparedSize += node.preparedSize;
    this.#needsGradient = this.#trains;
    this.#isTaken = isPooled;
    this.nodes.push(node);
  }

  #addLine(layout: OperationLayout): void {
    const input = this.tensor;
    // Nobody needs what was before, but for the way back.
    if (this.#trains) this.#follow(layout.operation.output);
    this.nodes.push(new LineNode(this.#memory, layout, input, this.tensor));
  }

  #widen(channels: number): void {
    const input = this.tensor;
    this.tensor = this.#placed({ ...input, isImage: true }, channels, false);
    this.tensor = { ...this.tensor, real: 1 };
    this.nodes.push(new WidenNode(this.#memory, input, this.tensor));
  }

  /** A tensor behind the present one, in as many channels. */
  #follow(shape: Shape): void {
    this.tensor = this.#placed(shape, this.tensor.channels, false);
  }

  /** @param isInPlace whether its gradient may take its place */
  #placed({ side, channels: real }: Shape, channels: number, isInPlace: boolean): Tensor {
    const tensor = { data: 0, gradient: 0, side, channels, real };
    const size = this.#images * sizeOfTensor(tensor);
    const data = this.#memory.placeFloats(size);
    if (isInPlace) return { ...tensor, data, gradient: this.#trains ? data : 0 };
    const gradient = this.#needsGradient ? this.#memory.placeFloats(size) : 0;
    return { ...tensor, data, gradient };
  }
}
