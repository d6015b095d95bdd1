/**
 * The gradient of a convolution's filter, which TF.js's WASM backend lacks (tfjs #8474).
 *
 * It is itself a convolution, so the backend's fast one can do it: with x as [C, H, W, B] and dy
 * as a filter [OH, OW, B, K], images are input channels and the stride becomes a dilation. The
 * result [C, kernel, kernel, K] is transposed back.
 */
import { type BackendWasm, type KernelConfig, type TensorInfo, util } from "../tf";
import { type ConvolutionGeometry, convolutionGeometry } from "./convolution-geometry";
import {
  callKernel,
  input,
  release,
  transposed,
  type WasmKernelArgs,
  wasmKernel,
} from "./kernel-call";

function conv2dBackpropFilter(args: WasmKernelArgs): TensorInfo {
  const { backend, attrs } = args;
  const filterShape = attrs["filterShape"] as readonly number[];
  const geometry = convolutionGeometry(input(args, "x").shape, filterShape, attrs);
  const images = transposed(backend, input(args, "x"), [3, 1, 2, 0]);
  const gradient = transposed(backend, input(args, "dy"), [1, 2, 0, 3]);
  const whole = callKernel(
    "Conv2D",
    backend,
    { x: images, filter: gradient },
    {
      strides: [1, 1],
      dilations: [geometry.strideHeight, geometry.strideWidth],
      pad: reachingPad(geometry),
      dataFormat: "NHWC",
    },
  );
  const turned = transposed(backend, whole, [1, 2, 0, 3]);
  release(backend, images, gradient, whole);
  return cutTo(filterShape, turned, backend);
}

/** The padding under which the composed convolution has kernel × kernel outputs, or a few more. */
function reachingPad(geometry: ConvolutionGeometry): number[][] {
  const { height, outHeight, kernelHeight, strideHeight, top } = geometry;
  const { width, outWidth, kernelWidth, strideWidth, left } = geometry;
  const bottom = (outHeight - 1) * strideHeight + kernelHeight - height - top;
  const right = (outWidth - 1) * strideWidth + kernelWidth - width - left;
  return [
    [0, 0],
    [top, Math.max(0, bottom)],
    [left, Math.max(0, right)],
    [0, 0],
  ];
}

/** With a stride, the last rows and columns of x may not take part; what they gave is cut off. */
function cutTo(shape: readonly number[], x: TensorInfo, backend: BackendWasm): TensorInfo {
  if (util.arraysEqual(x.shape, [...shape])) return x;
  const cut = callKernel("Slice", backend, { x }, { begin: [0, 0, 0, 0], size: [...shape] });
  release(backend, x);
  return cut;
}

export const conv2dBackpropFilterConfig: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "wasm",
  kernelFunc: wasmKernel(conv2dBackpropFilter),
};
