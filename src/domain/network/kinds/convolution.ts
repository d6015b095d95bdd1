/**
 * Convolution, then batch norm (or a bias) and ReLU.
 *
 * | word         | means                                        |
 * | ------------ | -------------------------------------------- |
 * | conv5x8      | 5×5 kernels, 8 filters, zeros around the image |
 * | conv5x8v     | without them: the image gets 4 rows smaller  |
 * | conv3x16/2   | with stride 2                                |
 * | conv5x8+bias | with a bias in place of batch norm           |
 *
 * A `pool` right behind it is done before batch norm and ReLU: the same picture in kind, at a
 * quarter of the cost, and behind the maximum three of four gradients are zero.
 */
import type { ConvolutionLayer, Layer } from "../layer";
import type { LayerKind } from "../layer-kind";
import type { Arithmetic } from "../operation";
import { refuse } from "../refuse";
import type { Shape } from "../shape";

export const CONVOLUTION: LayerKind<ConvolutionLayer> = {
  pattern: /^conv(?<kernel>\d+)x(?<filters>\d+)(?<valid>v)?(?:\/(?<stride>\d+))?(?<bias>\+bias)?$/,
  example: "conv3x16",
  fields: {
    kernel: { min: 1, max: 9, isInteger: true },
    filters: { min: 1, max: 256, isInteger: true },
    stride: { min: 1, max: 4, isInteger: true },
  },
  read: ({ kernel, filters, valid, stride = "1", bias }) => ({
    kind: "conv",
    kernel: Number(kernel),
    filters: Number(filters),
    stride: Number(stride),
    padding: valid === undefined ? "same" : "valid",
    shift: bias === undefined ? "norm" : "bias",
  }),
  write({ kernel, filters, stride, padding, shift }) {
    const valid = padding === "valid" ? "v" : "";
    const strided = stride === 1 ? "" : `/${stride}`;
    return `conv${kernel}x${filters}${valid}${strided}${shift === "bias" ? "+bias" : ""}`;
  },
  arithmetic(layer, input, follower) {
    const word = CONVOLUTION.write(layer);
    if (!input.isImage) return refuse(word, "convolution-after-dense");
    const { kernel, filters, stride } = layer;
    const isTooSmall = layer.padding === "valid" && input.side < kernel;
    if (isTooSmall) return refuse(word, "too-small-to-convolve");
    const product = { kind: "convolution", kernel, filters, stride, ...zerosAround(layer, input) };
    return [
      product as Arithmetic,
      ...(isPool(follower) ? [{ kind: "maximum" } as const] : []),
      layer.shift === "norm" ? { kind: "norm" } : { kind: "bias", hasRelu: true },
    ];
  },
};

/** Whether a convolution takes over the pool that follows it. */
export function isPool(follower: Layer | undefined): boolean {
  return follower?.kind === "pool";
}

/** As TensorFlow's "same": as many outputs as strides fit, the odd zero behind. */
function zerosAround({ kernel, stride, padding }: ConvolutionLayer, { side }: Shape) {
  if (padding === "valid") return { before: 0, after: 0 };
  const outputs = Math.ceil(side / stride);
  const zeros = Math.max(0, (outputs - 1) * stride + kernel - side);
  return { before: zeros >> 1, after: zeros - (zeros >> 1) };
}
