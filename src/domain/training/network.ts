/**
 * The network as a line of text, and what that text means.
 *
 *     conv5x8 pool conv3x32 pool dense64 drop0.3
 *
 * | word       | layer                                                                        |
 * | ---------- | ---------------------------------------------------------------------------- |
 * | conv5x8    | convolution, 5×5 kernels, 8 filters, "same" padding, then batch norm and ReLU |
 * | conv5x8v   | without padding, as long as four rows or more remain                          |
 * | conv3x16/2 | with stride 2                                                                 |
 * | conv5x8+bias | with a bias in place of batch norm                                          |
 * | pool       | 2×2 maximum                                                                   |
 * | gap        | the mean of each channel                                                      |
 * | dense64    | fully connected, 64 units, then batch norm and ReLU                           |
 * | drop0.3    | dropout of 30 % while training                                                |
 *
 * The last layer, one output a class, is implied. A `pool` right behind a `conv` is done before
 * that convolution's batch norm: the same picture in kind, at a quarter of the cost.
 */
import { FailureError, type NetworkTextProblem } from "../failure";

export type Layer =
  | {
      readonly kind: "conv";
      readonly kernel: number;
      readonly filters: number;
      readonly stride: number;
      /** Zeros around the image, so that it keeps its size; see {@link isPadded}. */
      readonly isSame: boolean;
      /** Batch norm, or a plain bias. */
      readonly isNormalized: boolean;
      /** 2×2 maximum between the convolution and its batch norm. */
      readonly isPooled: boolean;
    }
  | { readonly kind: "pool" }
  | { readonly kind: "gap" }
  | { readonly kind: "dense"; readonly units: number }
  | { readonly kind: "drop"; readonly rate: number };

/** Weights that a person could wait for; 4 million are 16 MB. */
export const MAX_PARAMETERS = 4_000_000;
const MAX_WORDS = 24;

const WORDS =
  /^(?:(conv)(\d+)x(\d+)(v)?(?:\/(\d))?(\+bias)?|(pool)|(gap)|(dense)(\d+)|(drop)(0?\.\d+))$/;

/**
 * @throws FailureError `network-text` with the first word that is not understood or too large.
 *   Whether the layers fit an image is checked by {@link networkShapes}.
 */
export function parseNetwork(text: string): readonly Layer[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length > MAX_WORDS) refuse(words[MAX_WORDS] ?? "", "too-large");
  const layers: Layer[] = [];
  for (const word of words) {
    const previous = layers.at(-1);
    if (word === "pool" && previous?.kind === "conv" && !previous.isPooled) {
      layers[layers.length - 1] = { ...previous, isPooled: true };
    } else {
      layers.push(layerOf(word));
    }
  }
  return layers;
}

function layerOf(word: string): Layer {
  const match = WORDS.exec(word);
  if (!match) return refuse(word, "unknown-token");
  if (match[1]) return convolution(word, match);
  if (match[7]) return { kind: "pool" };
  if (match[8]) return { kind: "gap" };
  if (match[9]) return { kind: "dense", units: limited(word, match[10], 2, 1024) };
  return { kind: "drop", rate: limited(word, match[12], 0.01, 0.9) };
}

function convolution(word: string, match: RegExpExecArray): Layer {
  return {
    kind: "conv",
    kernel: limited(word, match[2], 1, 9),
    filters: limited(word, match[3], 1, 256),
    stride: limited(word, match[5] ?? "1", 1, 4),
    isSame: match[4] === undefined,
    isNormalized: match[6] === undefined,
    isPooled: false,
  };
}

function limited(word: string, text: string | undefined, min: number, max: number): number {
  const value = Number(text);
  if (value >= min && value <= max) return value;
  return refuse(word, "out-of-limits");
}

function refuse(token: string, reason: NetworkTextProblem): never {
  throw new FailureError({ code: "network-text", token, reason });
}

/** One line of the table of layers that the page shows. */
export interface LayerShape {
  readonly name: string;
  /** `[height, width, channels]` or `[units]`, without the batch. */
  readonly output: readonly number[];
  readonly parameters: number;
  /** Multiplications and additions for one image, forwards. */
  readonly flops: number;
}

/**
 * What each layer makes of a `side`×`side` image, the implied last layer included.
 *
 * @throws FailureError `network-text` where the layers do not fit the image or are too many
 */
export function networkShapes(
  layers: readonly Layer[],
  side: number,
  classCount: number,
): readonly LayerShape[] {
  let output: readonly number[] = [side, side, 1];
  const shapes: LayerShape[] = [];
  for (const layer of [...layers, { kind: "classes", units: classCount } as const]) {
    const shape = shapeOf(layer, output);
    shapes.push(shape);
    output = shape.output;
  }
  const parameters = shapes.reduce((sum, shape) => sum + shape.parameters, 0);
  if (parameters > MAX_PARAMETERS) refuse(`${parameters} weights`, "too-large");
  return shapes;
}

function shapeOf(
  layer: Layer | { readonly kind: "classes"; readonly units: number },
  input: readonly number[],
): LayerShape {
  const [height = 1, width = 1, channels = 1] = input;
  const isImage = input.length === 3;
  const inputs = input.reduce((product, size) => product * size, 1);
  switch (layer.kind) {
    case "conv":
      if (!isImage) return refuse("conv", "convolution-after-dense");
      return convolutionShape(layer, height, width, channels);
    case "pool":
      if (!isImage) return refuse("pool", "convolution-after-dense");
      return plain("Max pooling 2×2", pooled(height, width, channels));
    case "gap":
      if (!isImage) return refuse("gap", "convolution-after-dense");
      return plain("Global average", [channels]);
    case "drop":
      return plain(`Dropout ${Math.round(layer.rate * 100)} %`, input);
    case "dense":
      return fullyConnected("Dense", inputs, layer.units, 2 * layer.units);
    case "classes":
      return fullyConnected("Classes", inputs, layer.units, layer.units);
    default:
      return layer satisfies never;
  }
}

/** Fewer rows than this are no picture any more. */
const MIN_ROWS = 4;

/**
 * Whether a convolution of `height` rows is padded. The borders of most digits are empty, so that
 * an unpadded convolution (`v`) loses nothing and costs less; a small image cannot spare them.
 */
export function isPadded(layer: Extract<Layer, { kind: "conv" }>, height: number): boolean {
  return layer.isSame || height - layer.kernel + 1 < MIN_ROWS;
}

function convolutionShape(
  layer: Extract<Layer, { kind: "conv" }>,
  height: number,
  width: number,
  channels: number,
): LayerShape {
  const { kernel, filters, stride, isNormalized, isPooled } = layer;
  const margin = isPadded(layer, height) ? 0 : kernel - 1;
  const rows = Math.ceil((height - margin) / stride);
  const columns = Math.ceil((width - margin) / stride);
  const taps = kernel * kernel * channels * filters;
  return {
    name: `Convolution ${kernel}×${kernel}${stride > 1 ? `, stride ${stride}` : ""}${isPooled ? ", max pooling 2×2" : ""}`,
    output: isPooled ? pooled(rows, columns, filters) : [rows, columns, filters],
    parameters: taps + (isNormalized ? 2 : 1) * filters,
    flops: 2 * taps * rows * columns,
  };
}

function pooled(height: number, width: number, channels: number): readonly number[] {
  if (height < 2 || width < 2) refuse("pool", "too-small-to-pool");
  return [height >> 1, width >> 1, channels];
}

function plain(name: string, output: readonly number[]): LayerShape {
  return { name, output, parameters: 0, flops: 0 };
}

function fullyConnected(name: string, inputs: number, units: number, extra: number): LayerShape {
  return {
    name,
    output: [units],
    parameters: inputs * units + extra,
    flops: 2 * inputs * units,
  };
}
