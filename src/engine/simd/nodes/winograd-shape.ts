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
  readonly kernel: 3 | 5;
  /** Of a tile, each way. */
  readonly outputs: 2 | 3 | 4;
  /** Numbers of a tile's side. */
  readonly size: number;
  /** Tiles in a row. */
  readonly across: number;
  /** Images that are done together, or rows of tiles of a single one. */
  readonly images: number;
  readonly down: number;
  /** Side of the images with their zeros; 0 where kernels stay inside. */
  readonly framed: number;
}

/** What the outputs are for. */
export interface WinogradUse {
  /** Whether only windows' maxima count. */
  readonly isPooled: boolean;
  /**
   * Whether what is nothing but zeros has to give zeros, as it does with two outputs a tile; with
   * more of them its neighbours leave their rounding errors there. ReLU tells both apart where a
   * bias is still zero.
   */
  readonly keepsZeros: boolean;
}

/** Null where the plain way is the faster one. */
export function winogradShape(shape: ConvolutionShape, use: WinogradUse): WinogradShape | null {
  const { isPooled } = use;
  const { kernelRows, outRows, rows } = shape;
  const isSquare = kernelRows === shape.kernelColumns && rows === shape.columns;
  const isStrided = shape.strideRows > 1 || shape.strideColumns > 1;
  const needed = isPooled ? outRows & ~1 : outRows;
  const kernel = kernelRows === 3 || kernelRows === 5 ? kernelRows : null;
  if (!isSquare || isStrided || needed < 2 || kernel === null) return null;
  const candidates = outputsOf(kernel, use).map((outputs) => {
    const size = outputs + kernel - 1;
    const across = Math.ceil(needed / outputs);
    return { kernel, outputs, size, across, cycles: cyclesOf(shape, size, outputs, across) };
  });
  const best = candidates.reduce((one, other) => (other.cycles < one.cycles ? other : one));
  if (best.cycles > WORTH * plainCycles(shape, needed)) return null;
  const { outputs, size, across } = best;
  return { kernel, outputs, size, across, ...togetherOf(across), framed: framedOf(shape, best) };
}

/** Maxima are of two by two: three outputs would tear them apart. */
function outputsOf(kernel: 3 | 5, { isPooled, keepsZeros }: WinogradUse): readonly (2 | 3 | 4)[] {
  if (kernel === 5 || keepsZeros) return [2];
  return isPooled ? [2, 4] : [2, 3, 4];
}

function togetherOf(across: number): Pick<WinogradShape, "images" | "down"> {
  return {
    images: Math.max(1, Math.floor(TOGETHER / across ** 2)),
    down: Math.min(across, Math.ceil(TOGETHER / across)),
  };
}

function framedOf(
  { before, rows }: ConvolutionShape,
  { outputs, size, across }: Pick<WinogradShape, "outputs" | "size" | "across">,
): number {
  const reach = outputs * (across - 1) + size;
  return before > 0 || reach > rows ? Math.max(reach, before + rows) : 0;
}

/** Of one image. */
function cyclesOf(
  { channels, filters }: ConvolutionShape,
  size: number,
  outputs: number,
  across: number,
): number {
  const { product, panelOfRow, imageNumber, outputNumber } = LINE_CYCLES;
  const row = channels * filters * product + (filters / 8) * panelOfRow;
  const lines = size + (size + outputs) / 2;
  const transforms = lines * size * (channels * imageNumber + filters * outputNumber);
  return across ** 2 * (size ** 2 * row + transforms / 2);
}

/** What lies inside the image. */
function plainCycles(shape: ConvolutionShape, needed: number): number {
  const { kernelRows, rows, before, channels, filters } = shape;
  let inside = 0;
  for (let out = 0; out < needed; out++) {
    const first = out - before;
    inside += Math.min(rows, first + kernelRows) - Math.max(0, first);
  }
  return inside ** 2 * channels * filters * LINE_CYCLES.product;
}
