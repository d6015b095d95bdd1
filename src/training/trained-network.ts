/** A trained network as plain data: it outlives its engine and opens on any other. */

import type { LabelledImageSet } from "../dataset/image-set";
import type { ClassLabel } from "../domain/class-label";
import { networkFor } from "../domain/network/fit-to-side";
import type { ResolvedNetwork } from "../domain/network/resolve";
import { writeNetwork } from "../domain/network/text";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { NetworkNumbers } from "../engine/engine";

export interface TrainedNetwork extends NetworkNumbers {
  /** The layers, in the words of `domain/network/text.ts`, as they were fitted to the images. */
  readonly text: string;
  readonly members: number;
  readonly side: number;
  readonly pixelMax: number;
  readonly classLabels: readonly ClassLabel[];
  /** Moved copies of an image that vote; 1 is the image alone. */
  readonly views: number;
}

export function trainedNetwork(
  network: ResolvedNetwork,
  numbers: NetworkNumbers,
  { pixelMax, classLabels }: LabelledImageSet,
  { views }: Hyperparameters,
): TrainedNetwork {
  const { layers, members, side } = network;
  const { weights, statistics } = numbers;
  return {
    text: writeNetwork(layers),
    members,
    side,
    pixelMax,
    classLabels,
    weights,
    statistics,
    views,
  };
}

/** @throws FailureError `network-text` */
export function networkOf(trained: TrainedNetwork): ResolvedNetwork {
  const { text, side, classLabels, members } = trained;
  return networkFor(text, side, classLabels.length, members);
}
