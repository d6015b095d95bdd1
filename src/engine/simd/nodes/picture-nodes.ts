/** What is done to pictures besides convolving them; none of it has weights. */
import { type Node, type Pass, sizeOfTensor, type Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";

abstract class PictureNode implements Node {
  readonly preparedSize = 0;
  protected readonly memory: SimdMemory;
  protected readonly input: Tensor;
  protected readonly output: Tensor;

  constructor(memory: SimdMemory, input: Tensor, output: Tensor) {
    this.memory = memory;
    this.input = input;
    this.output = output;
  }

  prepare(): void {}
  abstract forward(pass: Pass): void;

  backward(pass: Pass): void {
    if (this.input.gradient !== 0) this.inputGradient(pass);
  }

  protected abstract inputGradient(pass: Pass): void;

  protected clearGradient({ images }: Pass): void {
    this.memory.fill(this.input.gradient, images * sizeOfTensor(this.input));
  }
}

/** A 2×2 maximum that no convolution takes over. */
export class MaximumNode extends PictureNode {
  readonly #places: number;

  /** @param images that there are at most */
  constructor(memory: SimdMemory, input: Tensor, output: Tensor, images: number) {
    super(memory, input, output);
    this.#places = memory.placeBytes(images * sizeOfTensor(output));
  }

  forward({ images }: Pass): void {
    const { data, side, channels } = this.input;
    this.memory.kernels.maximum(data, images, side, channels, this.output.data, this.#places);
  }

  protected inputGradient(pass: Pass): void {
    const { gradient, side, channels } = this.input;
    this.clearGradient(pass);
    const dy = this.output.gradient;
    const { kernels } = this.memory;
    kernels.maximumGradient(dy, this.#places, pass.images, side, channels, gradient);
  }
}

/** The mean of each channel. */
export class MeanNode extends PictureNode {
  forward({ images }: Pass): void {
    const { data, side, channels } = this.input;
    this.memory.kernels.mean(data, images, side * side, channels, this.output.data);
  }

  protected inputGradient({ images }: Pass): void {
    const { gradient, side, channels } = this.input;
    const { kernels } = this.memory;
    kernels.meanGradient(this.output.gradient, images, side * side, channels, gradient);
  }
}

export class CropNode extends PictureNode {
  forward({ images }: Pass): void {
    const { data, side, channels } = this.input;
    this.memory.kernels.crop(data, images, side, channels, this.#margin, this.output.data);
  }

  protected inputGradient(pass: Pass): void {
    const { gradient, side, channels } = this.input;
    this.clearGradient(pass);
    const dy = this.output.gradient;
    const { kernels } = this.memory;
    kernels.cropGradient(dy, pass.images, side, channels, this.#margin, gradient);
  }

  get #margin(): number {
    return (this.input.side - this.output.side) / 2;
  }
}

/** The image's one channel becomes the first of eight. */
export class WidenNode extends PictureNode {
  forward({ images }: Pass): void {
    const { data, side } = this.input;
    this.memory.kernels.widen(data, images * side * side, this.output.data);
  }

  protected inputGradient(): void {
    throw new TypeError("nobody needs the image's gradient");
  }
}
