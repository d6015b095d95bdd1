/** What an engine is tried on: the chosen network and batch size, on images of the right shape. */
import { batchingOf } from "../dataset/batch-order";
import type { LabelledImageSet } from "../dataset/image-set";
import type { ResolvedNetwork } from "../domain/network/resolve";
import { writeNetwork } from "../domain/network/text";
import { keyedRandom } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { RunPlan } from "./engine";

export interface TrialSubject {
  readonly network: ResolvedNetwork;
  readonly hyperparameters: Hyperparameters;
  /** Null while nothing is loaded. */
  readonly data: LabelledImageSet | null;
}

/** What the time of a step depends on. */
export function trialKey({
  network,
  hyperparameters,
}: Pick<TrialSubject, "network" | "hyperparameters">): string {
  const { side, classCount, members, layers } = network;
  const { batchSize, optimizer } = hyperparameters;
  return [writeNetwork(layers), side, classCount, members, batchSize, optimizer].join();
}

/** More than any trial makes. */
const MOST_STEPS = 100_000;

/** All epochs are about one batch, so that little is sent to an engine that may not be taken. */
export function trialPlan({ network, hyperparameters, data }: TrialSubject): RunPlan {
  const images = data?.count ?? Number.POSITIVE_INFINITY;
  const { batchSize } = batchingOf(images, hyperparameters.batchSize);
  return {
    network,
    data: data ? firstImages(data, batchSize) : noise(network, batchSize),
    rows: Uint32Array.from({ length: batchSize }, (_, row) => row),
    hyperparameters: { ...hyperparameters, epochs: MOST_STEPS },
  };
}

function firstImages(data: LabelledImageSet, count: number): LabelledImageSet {
  return {
    ...data,
    count,
    pixels: data.pixels.slice(0, count * data.side ** 2),
    classIndices: data.classIndices.slice(0, count),
  };
}

function noise({ side, classCount }: ResolvedNetwork, count: number): LabelledImageSet {
  const random = keyedRandom({ seed: 1, purpose: "order", step: 0, image: 0 });
  return {
    fileName: "noise",
    origin: "sample",
    side,
    pixelMax: 255,
    count,
    pixels: Uint8Array.from({ length: count * side * side }, () => Math.floor(256 * random())),
    classLabels: Array.from({ length: classCount }, (_, label) => label),
    classIndices: Uint8Array.from({ length: count }, (_, image) => image % classCount),
  };
}
