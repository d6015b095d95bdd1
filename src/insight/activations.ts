/**
 * What the filters of each layer answer to one image, as small pictures.
 *
 * A layer's answer is taken behind its ReLU, and behind a pooling that it takes over. Poolings of
 * their own, averages and dropout add nothing to look at and are left out, as are the classes.
 */
import type { ResolvedLayer, ResolvedNetwork } from "../domain/network/resolve";
import { type Shape, sizeOf } from "../domain/network/shape";
import type { LayerActivations } from "../domain/understand/inspection";
import type { OpenNetwork } from "../engine/engine";

/** As many pictures as somebody looks through; those after them are left out. */
export const MAX_CHANNELS = 64;

/**
 * Each layer is computed from the image anew: for a single image that costs little, and no more
 * than one layer's output is kept.
 *
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @returns convolutions and dense layers, from the image to the classes; of each, the first
 *   {@link MAX_CHANNELS} channels in the order of the weights, scaled by the loudest of all its
 *   channels. A dense layer's units are channels of one pixel.
 * @throws RangeError if the image is not of the network's side
 */
export async function activationsOf(
  open: OpenNetwork,
  network: ResolvedNetwork,
  ink: Float32Array<ArrayBuffer>,
): Promise<readonly LayerActivations[]> {
  const { side } = network;
  if (ink.length !== side * side) {
    throw new RangeError(`expected ${side * side} pixels, got ${ink.length}`);
  }
  const activations: LayerActivations[] = [];
  for (const [position, layer] of network.resolved.entries()) {
    const last = network.operations[layer.operationCount - 1];
    const kind = network.layers[position]?.kind;
    if (!last || (kind !== "conv" && kind !== "dense")) continue;
    // Copied: what is handed over may be given away.
    const values = await open.readPartly(ink.slice(), 1, layer.operationCount);
    activations.push(pictured(wordOf(network, position, layer), last.output, values));
  }
  return activations;
}

/** "conv5x16v pool" where the pool's maximum is taken before the layer's ReLU. */
function wordOf({ layers, resolved }: ResolvedNetwork, position: number, layer: ResolvedLayer) {
  const isConvolution = layers[position]?.kind === "conv";
  const follower = resolved[position + 1];
  const takesOver = isConvolution && layers[position + 1]?.kind === "pool";
  return takesOver ? `${layer.word} ${follower?.word}` : layer.word;
}

/** @param values `[side, side, channels]`, none below zero */
function pictured(layer: string, shape: Shape, values: Float32Array): LayerActivations {
  const { side, channels: allChannels } = shape;
  const channels = Math.min(allChannels, MAX_CHANNELS);
  const loudest = values.reduce((most, value) => Math.max(most, value), 0);
  const scale = loudest > 0 ? 255 / loudest : 0;
  const size = sizeOf({ ...shape, channels: 1 });
  const pixels = Uint8Array.from({ length: channels * size }, (_, index) => {
    const channel = Math.floor(index / size);
    return Math.round(scale * (values[(index % size) * allChannels + channel] ?? 0));
  });
  return { layer, side, channels, pixels };
}
