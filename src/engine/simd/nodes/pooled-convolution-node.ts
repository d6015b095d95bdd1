/** A convolution of whose outputs only the maximum of each 2×2 is kept. */
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import type { PanelMatrix } from "../weight-layout";
import { type ConvolutionShape, outputBytes, placeGeometry } from "./convolution-geometry";
import { PooledGradients } from "./pooled-gradients";
import { Winograd } from "./winograd";
import { winogradShape } from "./winograd-shape";

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
  /** For the input's gradient, by filter. */
  readonly #needsKernel: boolean;
  readonly #gradients: PooledGradients | null;
  /** Forwards; null where the plain way is the faster one. */
  readonly #winograd: Winograd | null;

  /**
   * @param images that there are at most
   * @param preparedStart of the member's prepared numbers
   * @param keepsZeros see `winograd-shape.ts`
   */
  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    kernel: PanelMatrix,
    input: Tensor,
    output: Tensor,
    images: number,
    preparedStart: number,
    keepsZeros: boolean,
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
    const winograd = winogradShape(shape, { isPooled: true, keepsZeros });
    this.#winograd = winograd && new Winograd(memory, shape, winograd, false);
    this.#needsKernel = trains && input.gradient !== 0;
    const back = this.#needsKernel ? kernel.rows * kernel.columns : 0;
    this.preparedSize = (this.#winograd?.kernelSize ?? 0) + back;
    this.#gradients = trains ? new PooledGradients(memory, shape, input, output, images) : null;
  }

  prepare({ weights, prepared }: Pass): void {
    const { start, rows, columns } = this.#kernel;
    const kernel = weights + 4 * start;
    this.#winograd?.prepare(kernel, prepared + 4 * this.#preparedStart);
    if (!this.#needsKernel) return;
    this.#memory.kernels.filterByOutput(kernel, rows, columns, this.#preparedBack(prepared));
  }

  forward({ images, weights, prepared }: Pass): void {
    const { kernels } = this.#memory;
    const kernel = weights + 4 * this.#kernel.start;
    const x = this.#input.data;
    const y = this.#output.data;
    const places = this.#places;
    const ahead = prepared + 4 * this.#preparedStart;
    if (this.#winograd) this.#winograd.forward(images, this.#input, ahead, this.#output, places);
    else kernels.convolvePooled(this.#geometry, x, kernel, this.#room, y, places, images);
  }

  backward({ images, gradient, prepared }: Pass): void {
    const to = gradient + 4 * this.#kernel.start;
    this.#gradients?.compute(images, this.#places, this.#preparedBack(prepared), to);
  }

  /** Behind what is prepared for the way forward. */
  #preparedBack(prepared: number): number {
    return prepared + 4 * (this.#preparedStart + (this.#winograd?.kernelSize ?? 0));
  }
}
