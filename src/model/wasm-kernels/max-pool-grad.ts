/**
 * The gradient of max pooling. The WASM backend's own one visits every window once for each of
 * its inputs; here each output's gradient goes straight to the greatest input of its window, the
 * first in reading order where several are equal.
 */
import { backend_util, type KernelConfig, type TensorInfo } from "../tf";
import { floats, input, type WasmKernelArgs, wasmKernel } from "./kernel-call";

type PoolGeometry = backend_util.Conv2DInfo;

function maxPoolGrad(args: WasmKernelArgs): TensorInfo {
  const { backend, attrs } = args;
  const x = input(args, "input");
  const geometry = backend_util.computePool2DInfo(
    x.shape as [number, number, number, number],
    attrs["filterSize"] as [number, number],
    attrs["strides"] as [number, number],
    1,
    attrs["pad"] as "same",
    attrs["dimRoundingMode"] as "floor",
  );
  const dx = backend.makeOutput(x.shape, "float32");
  const gradient = floats(backend, dx).fill(0);
  scatter(geometry, {
    x: floats(backend, x),
    y: floats(backend, input(args, "output")),
    dy: floats(backend, input(args, "dy")),
    dx: gradient,
  });
  return dx;
}

interface PoolViews {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly dy: Float32Array;
  readonly dx: Float32Array;
}

function scatter(geometry: PoolGeometry, views: PoolViews): void {
  const { batchSize, outHeight, outWidth, inChannels } = geometry;
  let output = 0;
  for (let image = 0; image < batchSize; image++) {
    const imageStart = image * geometry.inHeight * geometry.inWidth * inChannels;
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const taps = windowTaps(geometry, row, column);
        for (let channel = 0; channel < inChannels; channel++) {
          scatterOne(views, imageStart + taps.first + channel, taps, output++);
        }
      }
    }
  }
}

/** One window's inputs, as places in memory; those outside the image are left out. */
interface WindowTaps {
  /** Of the window's first input in its image. */
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

function windowTaps(geometry: PoolGeometry, row: number, column: number): WindowTaps {
  const { inHeight, inWidth, inChannels, padInfo } = geometry;
  const top = row * geometry.strideHeight - padInfo.top;
  const left = column * geometry.strideWidth - padInfo.left;
  const firstRow = Math.max(0, top);
  const firstColumn = Math.max(0, left);
  return {
    first: (firstRow * inWidth + firstColumn) * inChannels,
    rows: Math.min(inHeight, top + geometry.filterHeight) - firstRow,
    columns: Math.min(inWidth, left + geometry.filterWidth) - firstColumn,
    rowStride: inWidth * inChannels,
    columnStride: inChannels,
  };
}

/** Far below the difference of any two float32 numbers. */
const TINY = 1e-300;

/** Without a branch on the numbers, for the reason given in `batch-norm-relu.ts`. */
function scatterOne(
  { x, y, dy, dx }: PoolViews,
  first: number,
  { rows, columns, rowStride, columnStride }: WindowTaps,
  output: number,
): void {
  const greatest = y[output] ?? 0;
  let left = dy[output] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = first + row * rowStride + column * columnStride;
      const isGreatest = TINY / (greatest - (x[place] ?? 0) + TINY);
      dx[place] = (dx[place] ?? 0) + isGreatest * left;
      left -= isGreatest * left;
    }
  }
}

export const maxPoolGradConfig: KernelConfig = {
  kernelName: "MaxPoolGrad",
  backendName: "wasm",
  kernelFunc: wasmKernel(maxPoolGrad),
};
