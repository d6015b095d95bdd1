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
import { Winograd } from "./winograd";
import { winogradShape } from "./winograd-shape";

/** Inputs and gradients of images that are worked on together stay in the second cache. */
const TOGETHER_BYTES = 256 * 1024;

export class ConvolutionNode implements Node {
  readonly preparedSize: number;
  readonly #memory: SimdMemory;
  readonly #geometry: number;
  readonly #shape: ConvolutionShape;
  readonly #kernel: PanelMatrix;
  readonly #input: Tensor;
  readonly #output: Tensor;
  readonly #preparedStart: number;
  /** Null where the plain way is the faster one; its way back is for kernels of three only. */
  readonly #winograd: Winograd | null;
  readonly #goesBackByTiles: boolean;

  /**
   * @param preparedStart of the member's prepared numbers
   * @param keepsZeros see `winograd-shape.ts`
   */
  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    kernel: PanelMatrix,
    input: Tensor,
    output: Tensor,
    preparedStart: number,
    keepsZeros: boolean,
  ) {
    this.#memory = memory;
    this.#geometry = placeGeometry(memory, shape);
    this.#shape = shape;
    this.#kernel = kernel;
    this.#input = input;
    this.#output = output;
    this.#preparedStart = preparedStart;
    const trains = output.gradient !== 0;
    const winograd = winogradShape(shape, { isPooled: false, keepsZeros });
    this.#goesBackByTiles = trains && winograd?.kernel === 3;
    this.#winograd = winograd && new Winograd(memory, shape, winograd, this.#goesBackByTiles);
    const ahead = this.#winograd?.kernelSize ?? 0;
    const back = this.#goesBackByTiles ? ahead : kernel.rows * kernel.columns;
    this.preparedSize = ahead + (input.gradient === 0 ? 0 : back);
  }

  prepare({ weights, prepared }: Pass): void {
    const kernel = weights + 4 * this.#kernel.start;
    const ahead = prepared + 4 * this.#preparedStart;
    const back = this.#preparedBack(prepared);
    this.#winograd?.prepare(kernel, ahead);
    if (this.#input.gradient === 0) return;
    if (this.#goesBackByTiles) this.#winograd?.prepareBack(ahead, back);
    else this.#memory.kernels.turnFilter(this.#geometry, kernel, back);
  }

  forward({ images, weights, prepared }: Pass): void {
    const { kernels } = this.#memory;
    const kernel = weights + 4 * this.#kernel.start;
    const ahead = prepared + 4 * this.#preparedStart;
    if (this.#winograd) this.#winograd.forward(images, this.#input, ahead, this.#output, null);
    else kernels.convolve(this.#geometry, this.#input.data, kernel, this.#output.data, images);
  }

  backward(pass: Pass): void {
    const { images, gradient, prepared } = pass;
    const input = this.#input;
    const output = this.#output;
    const back = this.#preparedBack(prepared);
    if (this.#winograd && this.#goesBackByTiles) {
      const kernelGradient = gradient + 4 * this.#kernel.start;
      this.#winograd.backward(images, input, output, back, kernelGradient);
      return;
    }
    this.#filterGradient(pass);
    if (input.gradient === 0) return;
    const { kernels } = this.#memory;
    kernels.inputGradient(this.#geometry, output.gradient, back, input.gradient, images);
  }

  /** Behind what is prepared for the way forward. */
  #preparedBack(prepared: number): number {
    return prepared + 4 * (this.#preparedStart + (this.#winograd?.kernelSize ?? 0));
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
