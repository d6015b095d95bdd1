/** All that can be seen of one image's way through a network. */
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { Inspection } from "../domain/understand/inspection";
import type { OpenNetwork } from "../engine/engine";
import { mostProbable } from "../training/most-probable";
import { activationsOf } from "./activations";
import { occlusionOf } from "./occlusion";

const FULL_INK = 255;

/** What the network itself can tell; labels and neighbours come from the data. */
export type SeenByNetwork = Omit<Inspection, "label" | "classLabels" | "neighbours">;

/**
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @param known `[classes]`: what the network answers, where that is not its reading of this image
 *   alone but the mean of several views; occlusion then asks about that answer
 * @throws RangeError if the image is not of the network's side
 */
export async function inspectImage(
  open: OpenNetwork,
  network: ResolvedNetwork,
  ink: Float32Array<ArrayBuffer>,
  known: Float32Array<ArrayBuffer> | null,
): Promise<SeenByNetwork> {
  const { side } = network;
  const read = (inks: Float32Array<ArrayBuffer>, count: number) => open.readInks(inks, count);
  const probabilities = known ?? (await read(ink.slice(), 1));
  const answer = mostProbable(probabilities, probabilities.length)[0] ?? 0;
  return {
    side,
    pixels: Uint8Array.from(ink, (value) => Math.round(value * FULL_INK)),
    probabilities,
    activations: await activationsOf(open, network, ink),
    occlusion: await occlusionOf(ink, side, read, answer),
  };
}
