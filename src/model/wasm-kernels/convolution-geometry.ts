/** The sizes and paddings of a two-dimensional convolution, checked and named. */
import { backend_util } from "../tf";

export interface ConvolutionGeometry {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly filters: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * @param attrs of TF.js's convolution kernels: `strides`, `pad`, `dataFormat`, `dimRoundingMode`
 * @throws RangeError for a layout or dilation that the kernels here do not take
 */
export function convolutionGeometry(
  xShape: readonly number[],
  filterShape: readonly number[],
  attrs: Readonly<Record<string, unknown>>,
): ConvolutionGeometry {
  if (attrs["dataFormat"] !== undefined && attrs["dataFormat"] !== "NHWC") {
    throw new RangeError(`expected data format NHWC, got ${String(attrs["dataFormat"])}`);
  }
  // The attributes are TF.js's own; computeConv2DInfo checks them.
  const info = backend_util.computeConv2DInfo(
    xShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    attrs["strides"] as [number, number],
    1,
    attrs["pad"] as "same",
    attrs["dimRoundingMode"] as "floor",
  );
  return {
    batch: info.batchSize,
    height: info.inHeight,
    width: info.inWidth,
    channels: info.inChannels,
    kernelHeight: info.filterHeight,
    kernelWidth: info.filterWidth,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
    filters: info.outChannels,
    strideHeight: info.strideHeight,
    strideWidth: info.strideWidth,
    top: info.padInfo.top,
    bottom: info.padInfo.bottom,
    left: info.padInfo.left,
    right: info.padInfo.right,
  };
}
