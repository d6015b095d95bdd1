/**
 * What the filters of each layer answer to one image, as small pictures.
 *
 * A layer's answer is taken behind its ReLU, and behind a pooling that belongs to it. Poolings of
 * their own, averages and dropout add nothing to look at and are left out, as are the classes.
 */
import type { LayerActivations } from "../../domain/understand/inspection";
import type { Predictor } from "../predict";
import * as tf from "../tf";
import { layerEnds } from "./layer-operations";
import { predictPartly, shapeAfter } from "./partial-network";

/** As many pictures as somebody looks through; those after them are left out. */
export const MAX_CHANNELS = 64;

/**
 * Each layer is computed from the image anew: for a single image that costs little, and no more
 * than one layer's output is kept.
 *
 * @param text the predictor's network, in the words of `domain/training/network.ts`
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @returns convolutions and dense layers, from the image to the classes; of each, the first
 *   {@link MAX_CHANNELS} channels in the order of the weights, scaled by the loudest of all its
 *   channels. A dense layer's units are channels of one pixel.
 * @throws FailureError `network-text`
 * @throws RangeError if the image is not of the network's side
 */
export async function activationsOf(
  predictor: Predictor,
  text: string,
  ink: Float32Array,
): Promise<readonly LayerActivations[]> {
  const { side } = predictor.network;
  if (ink.length !== side * side) {
    throw new RangeError(`expected ${side * side} pixels, got ${ink.length}`);
  }
  const activations: LayerActivations[] = [];
  for (const { word, kind, operationCount } of layerEnds(text)) {
    if (kind !== "conv" && kind !== "dense") continue;
    const output = tf.tidy(() =>
      predictPartly(predictor, operationCount, tf.tensor4d(ink, [1, side, side, 1])),
    );
    try {
      const values = await output.data<"float32">();
      activations.push(pictured(word, shapeAfter(predictor, operationCount), values));
    } finally {
      output.dispose();
    }
  }
  return activations;
}

/** @param values `[height, width, channels]` or `[units]`, none below zero */
function pictured(layer: string, shape: readonly number[], values: Float32Array): LayerActivations {
  const allChannels = shape.at(-1) ?? 1;
  const side = shape.length === 3 ? (shape[0] ?? 1) : 1;
  const channels = Math.min(allChannels, MAX_CHANNELS);
  const loudest = values.reduce((most, value) => Math.max(most, value), 0);
  const scale = loudest > 0 ? 255 / loudest : 0;
  const size = side * side;
  const pixels = Uint8Array.from({ length: channels * size }, (_, index) => {
    const channel = Math.floor(index / size);
    return Math.round(scale * (values[(index % size) * allChannels + channel] ?? 0));
  });
  return { layer, side, channels, pixels };
}
