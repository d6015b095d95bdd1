/** A convolution's shapes, written by `convolution-shape.ts` once; a dense layer is one as large as its input. */
@unmanaged
export class Geometry {
  /** Of the input. */
  rows: i32;
  columns: i32;
  /** Numbers a pixel. */
  channels: i32;
  kernelRows: i32;
  kernelColumns: i32;
  /** Zeros that are thought before the first row and column. */
  before: i32;
  strideRows: i32;
  strideColumns: i32;
  /** Of the output, before any maximum. */
  outRows: i32;
  outColumns: i32;
  /** Padded to a multiple of 8, and as many as there are. */
  filters: i32;
  realFilters: i32;
}

/** Whether kernels reach beyond the image. */
// @ts-ignore: decorator
@inline
export function reachesOut(g: Geometry): bool {
  return (
    g.before > 0 ||
    (g.outRows - 1) * g.strideRows + g.kernelRows > g.rows ||
    (g.outColumns - 1) * g.strideColumns + g.kernelColumns > g.columns
  );
}
