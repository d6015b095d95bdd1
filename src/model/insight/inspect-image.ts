/** All that can be seen of one image's way through a network. */
import type { Inspection } from "../../domain/understand/inspection";
import { mostProbable, type Predictor } from "../predict";
import { activationsOf } from "./activations";
import { networkReader } from "./network-reader";
import { occlusionOf } from "./occlusion";

const FULL_INK = 255;

/** What the network itself can tell; labels and neighbours come from the data. */
export type SeenByNetwork = Omit<Inspection, "label" | "classLabels" | "neighbours">;

/**
 * @param text the predictor's network, in the words of `domain/training/network.ts`
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @param known `[classes]`: what the network answers, where that is not its reading of this image
 *   alone but the mean of several views; occlusion then asks about that answer
 * @throws RangeError if the image is not of the network's side
 */
export async function inspectImage(
  predictor: Predictor,
  text: string,
  ink: Float32Array<ArrayBuffer>,
  known: Float32Array<ArrayBuffer> | null,
): Promise<SeenByNetwork> {
  const { side } = predictor.network;
  const read = networkReader(predictor);
  const probabilities = known ?? Float32Array.from(await read(ink, 1));
  const answer = mostProbable(probabilities, probabilities.length)[0] ?? 0;
  return {
    side,
    pixels: Uint8Array.from(ink, (value) => Math.round(value * FULL_INK)),
    probabilities,
    activations: await activationsOf(predictor, text, ink),
    occlusion: await occlusionOf(ink, side, read, answer),
  };
}
