/** Where each layer of a network ends in its list of operations, and what it is called. */
import { type Layer, parseNetwork } from "../../domain/training/network";

export interface LayerEnd {
  /** In the words of the network's text, "pool" included where it belongs: "conv5x16v pool". */
  readonly word: string;
  readonly kind: Layer["kind"];
  /** Operations from the network's first to this layer's last. */
  readonly operationCount: number;
}

/**
 * Without the implied last layer, the classes.
 *
 * @throws FailureError `network-text`
 */
export function layerEnds(text: string): readonly LayerEnd[] {
  let operationCount = 0;
  return parseNetwork(text).layers.map((layer) => {
    operationCount += operationsOf(layer);
    return { word: layerWord(layer), kind: layer.kind, operationCount };
  });
}

/** As `buildNetwork` makes them: a product, a pooling where it belongs, and batch norm or bias. */
function operationsOf(layer: Layer): number {
  if (layer.kind === "conv") return layer.isPooled ? 3 : 2;
  return layer.kind === "dense" ? 2 : 1;
}

/** The word or words that {@link parseNetwork} reads as this layer. */
export function layerWord(layer: Layer): string {
  switch (layer.kind) {
    case "conv": {
      const { kernel, filters, isSame, stride, isNormalized, isPooled } = layer;
      const ending = `${isNormalized ? "" : "+bias"}${isPooled ? " pool" : ""}`;
      return `conv${kernel}x${filters}${isSame ? "" : "v"}${stride > 1 ? `/${stride}` : ""}${ending}`;
    }
    case "dense":
      return `dense${layer.units}`;
    case "drop":
      return `drop${layer.rate}`;
    default:
      return layer.kind;
  }
}
