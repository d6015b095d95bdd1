/** A trained network as plain numbers: it outlives its backend and moves to any other. */
import { buildNetwork, type Network } from "./network";

export interface TrainedNetwork {
  /** The layers, in the words of `domain/training/network.ts`. */
  readonly text: string;
  readonly side: number;
  readonly pixelMax: number;
  readonly classLabels: readonly number[];
  /** `[weightCount]`, averaged over the last steps where the recipe asks for it. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** `[momentCount]`: each batch norm's means and variances. */
  readonly moments: Float32Array<ArrayBuffer>;
  /** Moved copies of an image that vote; 1 is the image alone. */
  readonly views: number;
}

export function networkOf(trained: TrainedNetwork): Network {
  return buildNetwork(trained.text, trained.side, trained.classLabels.length);
}
