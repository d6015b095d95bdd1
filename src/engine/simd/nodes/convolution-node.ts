/** A convolution without a maximum behind it, or a dense layer, which is one as large as its input. */
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import type { PanelMatrix } from "../weight-layout";
import {
  type ConvolutionShape,
  inputBytes,
  outputBytes,
  placeGeometry,
} from "./convolution-geometry";

/** Inputs and gradients of images that are worked on together stay in the first cache. */
const TOGETHER_BYTES = 24 * 1024;

export class ConvolutionNode implements Node {
  readonly preparedSize: number;
  readonly #memory: SimdMemory;
  readonly #geometry: number;
  readonly #shape: ConvolutionShape;
  readonly #kernel: PanelMatrix;
  readonly #input: Tensor;
  readonly #output: Tensor;
  readonly #preparedStart: number;

  /** @param preparedStart of the member's prepared numbers */
  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    kernel: PanelMatrix,
    input: Tensor,
    output: Tensor,
    preparedStart: number,
  ) {
    this.#memory = memory;
    this.#geometry = placeGeometry(memory, shape);
    this.#shape = shape;
    this.#kernel = kernel;
    this.#input = input;
    this.#output = output;
    this.#preparedStart = preparedStart;
    this.preparedSize = input.gradient === 0 ? 0 : kernel.rows * kernel.columns;
  }

  prepare({ weights, prepared }: Pass): void {
    if (this.preparedSize === 0) return;
    this.#memory.kernels.turnFilter(
      this.#geometry,
      weights + 4 * this.#kernel.start,
      prepared + 4 * this.#preparedStart,
    );
  }

  forward({ images, weights }: Pass): void {
    const kernel = weights + 4 * this.#kernel.start;
    this.#memory.kernels.convolve(
      this.#geometry,
      this.#input.data,
      kernel,
      this.#output.data,
      images,
    );
  }

  backward(pass: Pass): void {
    this.#filterGradient(pass);
    if (this.preparedSize === 0) return;
    this.#memory.kernels.inputGradient(
      this.#geometry,
      this.#output.gradient,
      pass.prepared + 4 * this.#preparedStart,
      this.#input.gradient,
      pass.images,
    );
  }

  #filterGradient({ images, gradient }: Pass): void {
    const imageBytes = inputBytes(this.#shape);
    const gradientBytes = outputBytes(this.#shape);
    const isDense = this.#shape.outRows === 1 && this.#shape.outColumns === 1;
    const fitting = Math.floor(TOGETHER_BYTES / (imageBytes + gradientBytes));
    const together = isDense ? images : Math.max(1, fitting);
    for (let image = 0; image < images; image += together) {
      this.#memory.kernels.filterGradient(
        this.#geometry,
        this.#input.data + image * imageBytes,
        this.#output.gradient + image * gradientBytes,
        gradient + 4 * this.#kernel.start,
        Math.min(together, images - image),
        image === 0 ? 0 : 1,
      );
    }
  }
}
