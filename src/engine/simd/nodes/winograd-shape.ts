/** Whether Winograd's convolution is the faster one, and how its tiles lie: `assembly/winograd-lines.ts`. */
import type { ConvolutionShape } from "./convolution-geometry";

/** Tiles that are worked on together: few enough for the cache, enough for long products. */
const TOGETHER = 56;

/** Cycles of a processor with two multipliers of four numbers, as measured. */
const LINE_CYCLES = {
  product: 0.135,
  panelOfRow: 4,
  imageNumber: 0.33,
  outputNumber: 0.25,
} as const;
/** Where little is gained the plain way is the more exact one. */
const WORTH = 0.9;

export interface WinogradShape {
  /** Numbers of a tile's side: 4 for kernels of three, 6 for those of five. */
  readonly size: 4 | 6;
  /** Tiles in a row. */
  readonly across: number;
  /** Images that are done together, or rows of tiles of a single one. */
  readonly images: number;
  readonly down: number;
  /** Side of the images with their zeros; 0 where kernels stay inside. */
  readonly framed: number;
}

/** Null where the plain way is the faster one. @param isPooled whether only windows' maxima count */
export function winogradShape(shape: ConvolutionShape, isPooled: boolean): WinogradShape | null {
  const { kernelRows: kernel, outRows, rows, before } = shape;
  const isSquare = kernel === shape.kernelColumns && rows === shape.columns;
  const isPlain = shape.strideRows > 1 || shape.strideColumns > 1 || outRows === 1;
  if (!isSquare || isPlain || (kernel !== 3 && kernel !== 5)) return null;
  const size = kernel === 3 ? 4 : 6;
  const across = isPooled ? outRows >> 1 : Math.ceil(outRows / 2);
  if (across === 0 || cyclesOf(shape, size, across) > WORTH * plainCycles(shape, across))
    return null;
  const needed = 2 * across + size - 2;
  const isFramed = before > 0 || needed > rows;
  return {
    size,
    across,
    images: Math.max(1, Math.floor(TOGETHER / across ** 2)),
    down: Math.min(across, Math.ceil(TOGETHER / across)),
    framed: isFramed ? Math.max(needed, before + rows) : 0,
  };
}

/** Of one image. */
function cyclesOf({ channels, filters }: ConvolutionShape, size: number, across: number): number {
  const { product, panelOfRow, imageNumber, outputNumber } = LINE_CYCLES;
  const row = channels * filters * product + (filters / 8) * panelOfRow;
  const tile = size ** 2 * (row + channels * imageNumber + filters * outputNumber);
  return across ** 2 * tile;
}

/** What lies inside the image. */
function plainCycles(shape: ConvolutionShape, across: number): number {
  const { kernelRows, rows, before, channels, filters, outRows } = shape;
  let inside = 0;
  for (let out = 0; out < Math.min(outRows, 2 * across); out++) {
    const first = out - before;
    inside += Math.min(rows, first + kernelRows) - Math.max(0, first);
  }
  return inside ** 2 * channels * filters * LINE_CYCLES.product;
}
