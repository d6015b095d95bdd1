/** All that can be seen of one image's way through a network. */
import type { Inspection } from "../../domain/understand/inspection";
import type { Predictor } from "../predict";
import { activationsOf } from "./activations";
import { networkReader } from "./network-reader";
import { occlusionOf } from "./occlusion";

const FULL_INK = 255;

/** What the network itself can tell; labels and neighbours come from the data. */
export type SeenByNetwork = Omit<Inspection, "label" | "classLabels" | "neighbours">;

/**
 * @param text the predictor's network, in the words of `domain/training/network.ts`
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @throws RangeError if the image is not of the network's side
 */
export async function inspectImage(
  predictor: Predictor,
  text: string,
  ink: Float32Array<ArrayBuffer>,
): Promise<SeenByNetwork> {
  const { side } = predictor.network;
  const read = networkReader(predictor);
  return {
    side,
    pixels: Uint8Array.from(ink, (value) => Math.round(value * FULL_INK)),
    probabilities: Float32Array.from(await read(ink, 1)),
    activations: await activationsOf(predictor, text, ink),
    occlusion: await occlusionOf(ink, side, read),
  };
}
