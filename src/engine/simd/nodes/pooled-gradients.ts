/**
 * Both gradients of a convolution behind a maximum, from lists of the few numbers that are not
 * zero: see `assembly/pooled-gradients.ts`.
 */
import { sizeOfTensor, type Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import { padded } from "../weight-layout";
import { type ConvolutionShape, inputBytes } from "./convolution-geometry";

/** Windows of images that are worked on together: enough for the lists to be worth their starts. */
const BLOCK_WINDOWS = 64;
/** Of these the windows of one list see so many numbers a row of the kernel: they fit the first cache. */
const LIST_NUMBERS = 1024;
const LEAST_LIST = 16;

export class PooledGradients {
  readonly #memory: SimdMemory;
  readonly #shape: ConvolutionShape;
  readonly #input: Tensor;
  readonly #output: Tensor;
  /** Images that are worked on together, and windows a list. */
  readonly #block: number;
  readonly #listed: number;
  /** Side of the images with their zeros; 0 where no kernel reaches beyond the image. */
  readonly #framed: number;
  /** Bytes of an image's row, with its zeros. */
  readonly #line: number;
  readonly #offsets: number;
  readonly #list: number;
  readonly #counts: number;
  /** `[filters][rows][room]` */
  readonly #sums: number;
  readonly #frame: number;
  readonly #frameGradient: number;

  constructor(
    memory: SimdMemory,
    shape: ConvolutionShape,
    input: Tensor,
    output: Tensor,
    images: number,
  ) {
    this.#memory = memory;
    this.#shape = shape;
    this.#input = input;
    this.#output = output;
    const windows = output.side ** 2;
    this.#block = Math.min(images, Math.ceil(BLOCK_WINDOWS / windows));
    this.#listed = Math.max(LEAST_LIST, Math.floor(LIST_NUMBERS / shape.channels));
    const reach = (2 * output.side - 1) * shape.strideRows + shape.kernelRows;
    const isFramed = shape.before > 0 || reach > shape.rows;
    this.#framed = isFramed ? Math.max(reach, shape.before + shape.rows) : 0;
    const columns = this.#framed || shape.columns;
    this.#line = 4 * columns * shape.channels;
    this.#offsets = memory.placeTable(this.#windowOffsets());
    this.#list = memory.placeFloats(2 * this.#listed * shape.filters);
    this.#counts = memory.placeFloats(shape.filters);
    this.#sums = memory.placeFloats(shape.filters * shape.kernelRows * this.#room);
    const frameSize = this.#block * this.#framed ** 2 * shape.channels;
    this.#frame = memory.placeFloats(frameSize);
    this.#frameGradient = memory.placeFloats(frameSize);
  }

  /**
   * @param kernel `[filters][taps]`
   * @param kernelGradient in panels; overwritten
   */
  compute(images: number, places: number, kernel: number, kernelGradient: number): void {
    const { kernels } = this.#memory;
    const { kernelRows, filters } = this.#shape;
    const input = this.#input;
    this.#memory.fill(this.#sums, filters * kernelRows * this.#room);
    if (input.gradient !== 0 && !this.#framed) {
      this.#memory.fill(input.gradient, images * sizeOfTensor(input));
    }
    for (let image = 0; image < images; image += this.#block) {
      this.#computeBlock(image, Math.min(this.#block, images - image), places, kernel);
    }
    const rowLength = this.#rowLength;
    kernels.addToPanels(this.#sums, kernelRows, rowLength, this.#room, filters, kernelGradient);
  }

  #computeBlock(first: number, images: number, places: number, kernel: number): void {
    const { kernels } = this.#memory;
    const { rows, channels, filters, before, kernelRows } = this.#shape;
    const { strideRows, strideColumns } = this.#shape;
    const framed = this.#framed;
    const input = this.#input;
    const start = first * inputBytes(this.#shape);
    let x = input.data + start;
    let dx = input.gradient === 0 ? 0 : input.gradient + start;
    if (framed) {
      kernels.frame(x, images, rows, channels, before, framed, this.#frame);
      x = this.#frame;
      if (dx !== 0) this.#memory.fill(this.#frameGradient, images * framed ** 2 * channels);
      dx = dx === 0 ? 0 : this.#frameGradient;
    }
    const windows = this.#output.side ** 2;
    const all = images * windows;
    const list = this.#list;
    const counts = this.#counts;
    const line = this.#line;
    const rowLength = this.#rowLength;
    for (let window = 0; window < all; window += this.#listed) {
      const count = Math.min(this.#listed, all - window);
      const at = (first * windows + window) * filters;
      const dy = this.#output.gradient + 4 * at;
      const offsets = this.#offsets + 4 * window;
      const across = 4 * strideColumns * channels;
      const down = strideRows * line;
      kernels.listGradients(dy, places + at, offsets, count, filters, across, down, list, counts);
      kernels.pooledFilterGradient(
        x,
        line,
        kernelRows,
        rowLength,
        list,
        counts,
        count,
        this.#sums,
        filters,
      );
      if (dx === 0) continue;
      kernels.pooledInputGradient(
        dx,
        line,
        kernelRows,
        rowLength,
        list,
        counts,
        count,
        kernel,
        filters,
      );
    }
    if (!framed || dx === 0) return;
    kernels.unframe(dx, images, rows, channels, before, framed, input.gradient + start);
  }

  /** Numbers under one row of the kernel. */
  get #rowLength(): number {
    return this.#shape.kernelColumns * this.#shape.channels;
  }

  get #room(): number {
    return padded(this.#rowLength);
  }

  /** Where the first tap of each window's first output lies. */
  #windowOffsets(): number[] {
    const { rows, channels, strideRows, strideColumns } = this.#shape;
    const { side } = this.#output;
    const image = this.#line * (this.#framed || rows);
    return Array.from({ length: this.#block * side * side }, (_, window) => {
      const column = window % side;
      const row = Math.floor(window / side) % side;
      const inImage = 2 * row * strideRows * this.#line + 8 * column * strideColumns * channels;
      return Math.floor(window / (side * side)) * image + inImage;
    });
  }
}
