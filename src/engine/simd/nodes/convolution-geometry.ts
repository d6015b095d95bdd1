/** A convolution's shapes for the kernels: `assembly/geometry.ts`. */
import type { OperationOf } from "../../../domain/network/operation";
import type { SimdMemory } from "../simd-memory";
import { padded } from "../weight-layout";

export interface ConvolutionShape {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly kernelRows: number;
  readonly kernelColumns: number;
  readonly before: number;
  readonly strideRows: number;
  readonly strideColumns: number;
  readonly outRows: number;
  readonly outColumns: number;
  readonly filters: number;
  readonly realFilters: number;
}

export function placeGeometry(memory: SimdMemory, shape: ConvolutionShape): number {
  return memory.placeTable([
    shape.rows,
    shape.columns,
    shape.channels,
    shape.kernelRows,
    shape.kernelColumns,
    shape.before,
    shape.strideRows,
    shape.strideColumns,
    shape.outRows,
    shape.outColumns,
    shape.filters,
    shape.realFilters,
  ]);
}

/** @param channels of the input, as they lie in memory */
export function convolutionShape(
  operation: OperationOf<"convolution">,
  channels: number,
): ConvolutionShape {
  const { kernel, stride, before, filters, input, output } = operation;
  return {
    rows: input.side,
    columns: input.side,
    channels,
    kernelRows: kernel,
    kernelColumns: kernel,
    before,
    strideRows: stride,
    strideColumns: stride,
    outRows: output.side,
    outColumns: output.side,
    filters: padded(filters),
    realFilters: filters,
  };
}

/** The same of an image that lies in strips, zeros included. */
export function stripShape(operation: OperationOf<"convolution">): ConvolutionShape {
  const { kernel, stride, filters, output } = operation;
  return {
    rows: output.side,
    columns: (output.side - 1) * stride + kernel,
    channels: kernel,
    kernelRows: 1,
    kernelColumns: kernel,
    before: 0,
    strideRows: 1,
    strideColumns: stride,
    outRows: output.side,
    outColumns: output.side,
    filters: padded(filters),
    realFilters: filters,
  };
}

/** A dense layer is a convolution as large as its input. */
export function denseShape(
  { input, units }: OperationOf<"dense">,
  channels: number,
): ConvolutionShape {
  return {
    rows: input.side,
    columns: input.side,
    channels,
    kernelRows: input.side,
    kernelColumns: input.side,
    before: 0,
    strideRows: 1,
    strideColumns: 1,
    outRows: 1,
    outColumns: 1,
    filters: padded(units),
    realFilters: units,
  };
}

/** Bytes of one image. */
export function inputBytes({ rows, columns, channels }: ConvolutionShape): number {
  return 4 * rows * columns * channels;
}

export function outputBytes({ outRows, outColumns, filters }: ConvolutionShape): number {
  return 4 * outRows * outColumns * filters;
}
