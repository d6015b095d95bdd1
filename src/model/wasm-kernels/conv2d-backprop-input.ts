/**
 * The gradient of a convolution's input, in place of the WASM backend's slow one.
 *
 * It is a convolution of dy with the filter turned by half a circle, its channels swapped. A
 * stride is undone first, by spreading dy with zeros between its rows and columns.
 */
import type { BackendWasm, KernelConfig, TensorInfo } from "../tf";
import { type ConvolutionGeometry, convolutionGeometry } from "./convolution-geometry";
import { callKernel, floats, input, release, type WasmKernelArgs, wasmKernel } from "./kernel-call";

function conv2dBackpropInput(args: WasmKernelArgs): TensorInfo {
  const { backend, attrs } = args;
  const filter = input(args, "filter");
  const dy = input(args, "dy");
  const geometry = convolutionGeometry(
    attrs["inputShape"] as readonly number[],
    filter.shape,
    attrs,
  );
  const turned = turnedFilter(backend, filter);
  const pad = paddingOfGradient(geometry);
  const isDense = geometry.strideHeight === 1 && geometry.strideWidth === 1;
  const dx =
    isDense && pad.every((side) => side >= 0)
      ? convolve(backend, dy, turned, pad)
      : convolveSpread(backend, dy, turned, geometry, pad);
  release(backend, turned);
  return dx;
}

/**
 * `[height, width, channels, filters]` → `[height, width, filters, channels]`, turned by half a
 * circle. The stock Reverse and Transpose take several times as long.
 */
function turnedFilter(backend: BackendWasm, filter: TensorInfo): TensorInfo {
  const [height = 1, width = 1, channels = 1, filters = 1] = filter.shape;
  const turned = backend.makeOutput([height, width, filters, channels], "float32");
  const from = floats(backend, filter);
  const to = floats(backend, turned);
  const size = channels * filters;
  for (let start = 0; start < from.length; start += size) {
    const target = from.length - size - start;
    for (let channel = 0; channel < channels; channel++) {
      for (let index = 0; index < filters; index++) {
        to[target + index * channels + channel] = from[start + channel * filters + index] ?? 0;
      }
    }
  }
  return turned;
}

/**
 * Top, bottom, left and right padding of the spread dy under which the result is as large as x.
 * Negative where the forward convolution was padded by more than its kernel reaches.
 */
function paddingOfGradient(geometry: ConvolutionGeometry): readonly number[] {
  const { height, outHeight, kernelHeight, strideHeight, top } = geometry;
  const { width, outWidth, kernelWidth, strideWidth, left } = geometry;
  return [
    kernelHeight - 1 - top,
    height - ((outHeight - 1) * strideHeight + 1) + top,
    kernelWidth - 1 - left,
    width - ((outWidth - 1) * strideWidth + 1) + left,
  ];
}

function convolve(
  backend: BackendWasm,
  x: TensorInfo,
  filter: TensorInfo,
  [top = 0, bottom = 0, left = 0, right = 0]: readonly number[],
): TensorInfo {
  const pad = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  const attrs = { strides: [1, 1], dilations: [1, 1], pad, dataFormat: "NHWC" };
  return callKernel("Conv2D", backend, { x, filter }, attrs);
}

function convolveSpread(
  backend: BackendWasm,
  dy: TensorInfo,
  filter: TensorInfo,
  geometry: ConvolutionGeometry,
  [top = 0, , left = 0]: readonly number[],
): TensorInfo {
  const field = spreadGradient(backend, dy, geometry, top, left);
  const dx = convolve(backend, field, filter, [0, 0, 0, 0]);
  release(backend, field);
  return dx;
}

/** dy with its stride undone and its padding filled in; rows that fall outside are left out. */
function spreadGradient(
  backend: BackendWasm,
  dy: TensorInfo,
  geometry: ConvolutionGeometry,
  top: number,
  left: number,
): TensorInfo {
  const { batch, outHeight, outWidth, filters, strideHeight, strideWidth } = geometry;
  const height = geometry.height + geometry.kernelHeight - 1;
  const width = geometry.width + geometry.kernelWidth - 1;
  const field = backend.makeOutput([batch, height, width, filters], "float32");
  const from = floats(backend, dy);
  const to = floats(backend, field).fill(0);
  for (let line = 0; line < batch * outHeight; line++) {
    const row = top + (line % outHeight) * strideHeight;
    if (row < 0 || row >= height) continue;
    const lineStart = (Math.floor(line / outHeight) * height + row) * width;
    for (let outColumn = 0; outColumn < outWidth; outColumn++) {
      const column = left + outColumn * strideWidth;
      if (column < 0 || column >= width) continue;
      const start = (line * outWidth + outColumn) * filters;
      to.set(from.subarray(start, start + filters), (lineStart + column) * filters);
    }
  }
  return field;
}

export const conv2dBackpropInputConfig: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "wasm",
  kernelFunc: wasmKernel(conv2dBackpropInput),
};
