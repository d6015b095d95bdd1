/** How people read the layers of a network. */
import type { Layer, LayerKindName } from "../../domain/network/layer";
import { kindOf } from "../../domain/network/layers";
import type { OutlineRow } from "../../domain/network/outline";
import { dimensionsOf, type Shape } from "../../domain/network/shape";
import { count, counted, percent } from "./formats";

/** "Convolution 5×5, 8 filters". */
export function layerText(layer: Layer): string {
  const name = kindOf(layer).describe(layer);
  switch (layer.kind) {
    case "conv":
      return `${name}, ${counted(layer.filters, "filter")}`;
    case "dense":
      return `${name}, ${counted(layer.units, "unit")}`;
    default:
      return name;
  }
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

export const PADDING_TEXT = { same: "zeros around", valid: "left out" } as const;
export const SHIFT_TEXT = { norm: "batch norm", bias: "a bias" } as const;

export const FIELD_LABELS = { kernel: "Size", padding: "Border", shift: "Then" } as const;

/** "5×5". */
export function sizeText(side: number): string {
  return `${side}×${side}`;
}

export const LAYERS_AND_SETTINGS = "Layers and settings";
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
