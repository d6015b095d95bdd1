/** What the layers of a network make of an image: the shapes, weights and cost of each. */
import { type Layer, type NetworkPlan, refuse } from "./network";

/** Weights that a person could wait for; 4 million are 16 MB. */
export const MAX_PARAMETERS = 4_000_000;

/** One line of the table of layers that the page shows; an ensemble's networks share it. */
export interface LayerShape {
  readonly name: string;
  /** `[height, width, channels]` or `[units]`, without the batch. */
  readonly output: readonly number[];
  /** Of all networks of an ensemble, as are the operations. */
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
  { members, layers }: NetworkPlan,
  side: number,
  classCount: number,
): readonly LayerShape[] {
  let output: readonly number[] = [side, side, 1];
  const shapes: LayerShape[] = [];
  for (const layer of [...layers, { kind: "classes", units: classCount } as const]) {
    const shape = shapeOf(layer, output);
    const { parameters, flops } = shape;
    shapes.push({ ...shape, parameters: members * parameters, flops: members * flops });
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
