import { networkOf } from "../../training/trained-network";
import type { Reader, ReaderTools } from "../reader";
import type { NetworkModel } from "./network-model";

/** @throws FailureError `network-text` for a network that is not understood or does not fit */
export async function openNetwork(model: NetworkModel, { engine }: ReaderTools): Promise<Reader> {
  const { side, pixelMax, classLabels, views, weights, statistics } = model;
  const open = await engine.openNetwork(networkOf(model), { weights, statistics });
  return {
    side,
    classLabels,
    readImages: (images, rows, onProgress, signal) =>
      // What counts as full ink is as in training, whatever is the greatest pixel here.
      open.readImages({ ...images, pixelMax }, rows, views, onProgress, signal),
    readInks: (inks, count) => open.readInks(inks, count),
    dispose: () => open.dispose(),
  };
}
