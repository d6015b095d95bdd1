/** How people read the layers of a network. */
import type { ConvolutionLayer, Layer, LayerKindName } from "../../domain/network/layer";
import type { OutlineRow } from "../../domain/network/outline";
import { dimensionsOf, type Shape } from "../../domain/network/shape";
import { count, counted, percent } from "./formats";
import { sizeText } from "./layer-field-text";

/** "Convolution 5×5, 8 filters". */
export function layerText(layer: Layer): string {
  switch (layer.kind) {
    case "conv":
      return convolutionText(layer);
    case "pool":
      return `${KINDS.pool} 2×2`;
    case "crop":
      return `${KINDS.crop} ${layer.margin} on each side`;
    case "gap":
      return KINDS.gap;
    case "dense":
      return `${KINDS.dense}, ${counted(layer.units, "unit")}`;
    case "drop":
      return `${KINDS.drop} ${Math.round(layer.rate * 100)} %`;
    default:
      return layer satisfies never;
  }
}

function convolutionText({ kernel, stride, filters }: ConvolutionLayer): string {
  const size = `${KINDS.conv} ${sizeText(kernel)}`;
  const strided = stride > 1 ? `${size}, stride ${stride}` : size;
  return `${strided}, ${counted(filters, "filter")}`;
}

/** What nobody understands is said as it was written. */
export function rowText({ layer, word }: Pick<OutlineRow, "layer" | "word">): string {
  return layer === null ? `“${word}”` : layerText(layer);
}

/** "12×12×8", or "64" where there is no picture any more. */
export function shapeText(shape: Shape): string {
  return dimensionsOf(shape).join("×");
}

/** Read aloud behind a layer, in the place of the blue line. */
export function timeShareText(share: number): string {
  return `, ${percent(share, 0)} of the time`;
}

/** "2,336 weights · 36% of the time (the blue line)". */
export function costText({ weightCount, timeShare }: OutlineRow): string {
  const weights = counted(weightCount, "weight");
  return `${weights} · ${percent(timeShare, 0)} of the time (the blue line)`;
}

export const LEFT_OUT = "Left out: the images are too small for it.";

const NUMBERS = "Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** The last row: "Ten classes". */
export function classesText(classes: number): string {
  return `${NUMBERS[classes - 2] ?? count(classes)} classes`;
}

/** "24,466 weights", of all networks together. */
export function weightsText(weights: number): string {
  return counted(weights, "weight");
}

export function membersText(members: number): string {
  const networks = NUMBERS[members - 2] ?? count(members);
  return `${networks} networks of these layers learn side by side and vote: what they hold probable is averaged.`;
}

const KINDS: Readonly<Record<LayerKindName, string>> = {
  conv: "Convolution",
  pool: "Max pooling",
  crop: "Crop",
  gap: "Global average",
  dense: "Dense",
  drop: "Dropout",
};

export function kindText(kind: LayerKindName): string {
  return KINDS[kind];
}

export const LAYERS_TITLE = "Layers";
export const BLUE_LINE = "line: its time";
export const ADD_LAYER = "Add layer";
export const KINDS_OF_LAYERS = "Kinds of layers";
export const UNDO_CHANGE = "Undo change";
export const REDO_CHANGE = "Redo change";
export const MOVE_UP = "Move up";
export const MOVE_DOWN = "Move down";
export const DUPLICATE = "Duplicate";
export const REMOVE = "Remove";
