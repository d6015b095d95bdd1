/** A convolution by Winograd's tiles, forwards and back, a few images or rows of tiles at a time. */
import type { Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import { type ConvolutionShape, inputBytes } from "./convolution-geometry";
import type { WinogradShape } from "./winograd-shape";

/** A few images, or some rows of tiles of one. Addresses of what belongs to them. */
interface Part {
  readonly images: number;
  readonly down: number;
  /** Of the first image, and of its first row here. */
  readonly image: number;
  readonly row: number;
}

export class Winograd {
  /** Numbers of a prepared kernel. */
  readonly kernelSize: number;
  readonly #memory: SimdMemory;
  readonly #shape: ConvolutionShape;
  readonly #winograd: WinogradShape;
  readonly #frame: number;
  readonly #frameGradient: number;
  readonly #inputs: number;
  readonly #outputs: number;
  readonly #kernelGradient: number;

  /** @param hasGradients whether there will be a way back */
  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    winograd: WinogradShape,
    hasGradients: boolean,
  ) {
    const { size, across, images, down, framed } = winograd;
    const { channels, filters } = shape;
    const tiles = size ** 2 * images * across * down;
    this.#memory = memory;
    this.#shape = shape;
    this.#winograd = winograd;
    this.kernelSize = size ** 2 * channels * filters;
    this.#inputs = memory.placeFloats(tiles * channels);
    this.#outputs = memory.placeFloats(tiles * filters);
    this.#frame = memory.placeFloats(images * framed ** 2 * channels);
    this.#frameGradient = hasGradients ? memory.placeFloats(images * framed ** 2 * channels) : 0;
    this.#kernelGradient = hasGradients ? memory.placeFloats(this.kernelSize) : 0;
  }

  /** @param kernel in panels */
  prepare(kernel: number, to: number): void {
    const { kernels } = this.#memory;
    const { channels, filters } = this.#shape;
    const { outputs, kernel: side } = this.#winograd;
    kernels.kernelToTiles(outputs, side, kernel, channels, filters, to);
  }

  /** The same for the way back. */
  prepareBack(prepared: number, to: number): void {
    const { channels, filters } = this.#shape;
    const places = this.#winograd.size ** 2;
    this.#memory.kernels.exchangeTiles(places, prepared, channels, filters, to);
  }

  /** @param places null where all outputs are kept, not only the maximum of each 2×2 */
  forward(
    images: number,
    input: Tensor,
    prepared: number,
    output: Tensor,
    places: number | null,
  ): void {
    const { kernels } = this.#memory;
    const { outputs, kernel, size, across } = this.#winograd;
    const { channels, filters } = this.#shape;
    const { side } = output;
    // Of a tile, in the output.
    const step = places === null ? outputs : outputs / 2;
    this.#parts(images, (part) => {
      const { down } = part;
      this.#toTiles(part, input);
      const tiles = part.images * across * down;
      const z = this.#outputs;
      kernels.multiplyTiles(this.#inputs, prepared, size ** 2, tiles, channels, filters, z);
      const start = (part.image * side + step * part.row) * side * filters;
      const y = output.data + 4 * start;
      const rows = side - step * part.row;
      const shape = [z, part.images, across, down, filters, side, rows, y] as const;
      if (places === null) kernels.tilesToOutputs(outputs, kernel, ...shape);
      else kernels.tilesToPooled(outputs, kernel, ...shape, places + start);
    });
  }

  /**
   * @param preparedBack of {@link prepareBack}; unused where the input needs no gradient
   * @param kernelGradient in panels; overwritten
   */
  backward(
    images: number,
    input: Tensor,
    output: Tensor,
    preparedBack: number,
    kernelGradient: number,
  ): void {
    const { kernels } = this.#memory;
    const { outputs, size, across } = this.#winograd;
    const { channels, filters, outRows } = this.#shape;
    const gradients = this.#kernelGradient;
    if (input.gradient !== 0 && !this.#winograd.framed) {
      this.#memory.fill(input.gradient, (images * inputBytes(this.#shape)) / 4);
    }
    this.#parts(images, (part) => {
      const { down, row } = part;
      const tiles = part.images * across * down;
      const start = (part.image * outRows + outputs * row) * outRows * filters;
      const dy = output.gradient + 4 * start;
      const rows = outRows - outputs * row;
      const dz = this.#outputs;
      this.#toTiles(part, input);
      kernels.outputsToTiles(outputs, dy, part.images, across, down, filters, outRows, rows, dz);
      const adds = part.image + row > 0 ? 1 : 0;
      const x = this.#inputs;
      kernels.tileGradients(x, dz, size ** 2, tiles, channels, filters, gradients, adds);
      if (input.gradient === 0) return;
      kernels.multiplyTiles(dz, preparedBack, size ** 2, tiles, filters, channels, x);
      this.#fromTiles(part, input);
    });
    kernels.tilesToKernel(outputs, gradients, channels, filters, kernelGradient);
  }

  /** In the order in which they lie. */
  #parts(images: number, visit: (part: Part) => void): void {
    const { across, images: together, down } = this.#winograd;
    for (let image = 0; image < images; image += together) {
      for (let row = 0; row < across; row += down) {
        visit({
          images: Math.min(together, images - image),
          down: Math.min(down, across - row),
          image,
          row,
        });
      }
    }
  }

  #toTiles({ images, down, image, row }: Part, input: Tensor): void {
    const { kernels } = this.#memory;
    const { outputs, kernel, across, framed } = this.#winograd;
    const { rows, channels, before } = this.#shape;
    let x = input.data + image * inputBytes(this.#shape);
    if (framed && row === 0) {
      kernels.frame(x, images, rows, channels, before, framed, this.#frame);
    }
    if (framed) x = this.#frame;
    const side = framed || rows;
    const from = x + 4 * outputs * row * side * channels;
    kernels.imagesToTiles(
      outputs,
      kernel,
      from,
      images,
      side,
      channels,
      across,
      down,
      this.#inputs,
    );
  }

  #fromTiles({ images, down, image, row }: Part, input: Tensor): void {
    const { kernels } = this.#memory;
    const { outputs, across, framed } = this.#winograd;
    const { rows, channels, before } = this.#shape;
    const dx = input.gradient + image * inputBytes(this.#shape);
    const side = framed || rows;
    if (framed && row === 0) {
      this.#memory.fill(this.#frameGradient, images * framed ** 2 * channels);
    }
    const to = (framed ? this.#frameGradient : dx) + 4 * outputs * row * side * channels;
    kernels.tilesToImages(outputs, this.#inputs, images, side, channels, across, down, to);
    if (framed && row + down >= across) {
      kernels.unframe(this.#frameGradient, images, rows, channels, before, framed, dx);
    }
  }
}
