/** For tests: small images of three classes, and a network without layers that learns them. */
import type { LabelledImageSet } from "../dataset/image-set";
import { type ResolvedNetwork, resolve } from "../domain/network/resolve";
import { keyedRandom } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { RunPlan } from "./engine";

const SIDE = 8;
const CLASSES = 3;

export const FAKE_NETWORK: ResolvedNetwork = resolve([], SIDE, CLASSES, 1);

const HYPERPARAMETERS: Hyperparameters = {
  network: "",
  optimizer: "adamw",
  fall: "cosine",
  members: 1,
  epochs: 10,
  batchSize: 128,
  learningRate: 0.01,
  warmUp: 0.25,
  weightDecay: 0,
  labelSmoothing: 0,
  averageDecay: 0.9,
  shift: 0,
  rotation: 0,
  scale: 0,
  shear: 0,
  validationShare: 0.1,
  views: 1,
  seed: 7,
};

/** Noise, with a bright row at a place that tells the class. */
export function fakeImages(count: number): LabelledImageSet {
  const random = keyedRandom({ seed: 5, purpose: "order", step: 0, image: 0 });
  const size = SIDE * SIDE;
  const pixels = Uint8Array.from({ length: count * size }, (_, index) => {
    const image = Math.floor(index / size);
    const row = Math.floor((index % size) / SIDE);
    return row === 2 * (image % CLASSES) ? 255 : Math.floor(200 * random());
  });
  return {
    fileName: "fake.csv",
    origin: "sample",
    side: SIDE,
    pixelMax: 255,
    count,
    pixels,
    classLabels: [0, 1, 2],
    classIndices: Uint8Array.from({ length: count }, (_, image) => image % CLASSES),
  };
}

export function fakePlan(images: number, batchSize: number): RunPlan {
  return {
    network: FAKE_NETWORK,
    data: fakeImages(images),
    rows: Uint32Array.from({ length: images }, (_, row) => row),
    hyperparameters: { ...HYPERPARAMETERS, batchSize },
  };
}
