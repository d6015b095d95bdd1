/**
 * The recipes leave the borders of their images out (`conv5x8v`), since most digits have nothing
 * there; a small image cannot spare them. So that one text serves every size of image, networks
 * are fitted to the images that they are to learn from.
 */
import type { Layer } from "./layer";
import { kindOf } from "./layers";
import type { Arithmetic } from "./operation";
import { outputShape } from "./output-shape";
import { type ResolvedNetwork, resolve } from "./resolve";
import type { Shape } from "./shape";
import { readNetwork } from "./text";

/** Fewer rows than this are no picture any more. */
const MIN_ROWS = 4;

/**
 * The network that a text stands for on images of this size.
 *
 * @throws FailureError `network-text`
 */
export function networkFor(
  text: string,
  side: number,
  classCount: number,
  members: number,
): ResolvedNetwork {
  return resolve(fitToSide(readNetwork(text), side), side, classCount, members);
}

/**
 * Convolutions that would leave fewer than four rows get zeros around their images, and crops that
 * would are left out.
 */
export function fitToSide(layers: readonly Layer[], side: number): readonly Layer[] {
  const fitted: Layer[] = [];
  let shape: Shape = { side, channels: 1, isImage: true };
  for (const layer of layers) {
    const fitting = fitLayer(layer, shape.side);
    if (!fitting) continue;
    fitted.push(fitting);
    shape = shapeBehind(fitting, shape);
  }
  return fitted;
}

/** What a layer makes of its input. @throws FailureError `network-text` where it does not fit */
export function shapeBehind(layer: Layer, input: Shape): Shape {
  return kindOf(layer).arithmetic(layer, input, undefined).reduce(behind, input);
}

/** Null for a crop that would leave too little. */
export function fitLayer(layer: Layer, rows: number): Layer | null {
  if (layer.kind === "crop" && rows - 2 * layer.margin < MIN_ROWS) return null;
  const isTight =
    layer.kind === "conv" && layer.padding === "valid" && rows - layer.kernel + 1 < MIN_ROWS;
  return isTight ? { ...layer, padding: "same" } : layer;
}

function behind(shape: Shape, arithmetic: Arithmetic): Shape {
  return outputShape(arithmetic, shape);
}
