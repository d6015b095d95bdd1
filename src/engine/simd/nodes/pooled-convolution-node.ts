/** A convolution of whose outputs only the maximum of each 2×2 is kept. */
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import type { PanelMatrix } from "../weight-layout";
import { type ConvolutionShape, outputBytes, placeGeometry } from "./convolution-geometry";
import { PooledGradients } from "./pooled-gradients";

/** Rows of a tile: see `assembly/tile.ts`. */
const TILE_IMAGES = 4;

export class PooledConvolutionNode implements Node {
  readonly preparedSize: number;
  readonly #memory: SimdMemory;
  readonly #geometry: number;
  readonly #kernel: PanelMatrix;
  readonly #input: Tensor;
  readonly #output: Tensor;
  /** Two rows of outputs of each of a tile's images. */
  readonly #room: number;
  readonly #places: number;
  readonly #preparedStart: number;
  readonly #gradients: PooledGradients | null;

  /**
   * @param images that there are at most
   * @param preparedStart of the member's prepared numbers
   */
  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    kernel: PanelMatrix,
    input: Tensor,
    output: Tensor,
    images: number,
    preparedStart: number,
  ) {
    this.#memory = memory;
    this.#geometry = placeGeometry(memory, shape);
    this.#kernel = kernel;
    this.#input = input;
    this.#output = output;
    this.#preparedStart = preparedStart;
    this.#room = memory.placeBytes((TILE_IMAGES * 2 * outputBytes(shape)) / shape.outRows);
    this.#places = memory.placeBytes(images * output.side ** 2 * output.channels);
    const trains = output.gradient !== 0;
    this.preparedSize = trains && input.gradient !== 0 ? kernel.rows * kernel.columns : 0;
    this.#gradients = trains ? new PooledGradients(memory, shape, input, output, images) : null;
  }

  prepare({ weights, prepared }: Pass): void {
    if (this.preparedSize === 0) return;
    const { start, rows, columns } = this.#kernel;
    const to = prepared + 4 * this.#preparedStart;
    this.#memory.kernels.filterByOutput(weights + 4 * start, rows, columns, to);
  }

  forward({ images, weights }: Pass): void {
    this.#memory.kernels.convolvePooled(
      this.#geometry,
      this.#input.data,
      weights + 4 * this.#kernel.start,
      this.#room,
      this.#output.data,
      this.#places,
      images,
    );
  }

  backward({ images, gradient, prepared }: Pass): void {
    this.#gradients?.compute(
      images,
      this.#places,
      prepared + 4 * this.#preparedStart,
      gradient + 4 * this.#kernel.start,
    );
  }
}
