/** Sample digits as datasets, made step by step so that messages are heard between the steps. */

import type { ImageGrid } from "../domain/dataset-summary";
import { makeSampleDigits, type SampleDigits } from "../domain/handwriting/make-sample-digits";
import { pausePoint } from "../numerics/pause-point";
import type { ImageSet, LabelledImageSet } from "./image-set";

const SIDE = 28;
const PIXEL_MAX = 255;
const TRAINING_IMAGES = 12_000;
const TEST_IMAGES = 1000;
/** So that the test images are others than the training images of the same seed. */
const TEST_SEED_OFFSET = 0x5eed;

export interface SampleSets {
  readonly training: LabelledImageSet;
  readonly test: ImageSet;
}

/** As many as there is room for on the page. */
const FIRST_IMAGES = 100;

/** The first of the training images, to be shown while the others are made. */
export function firstSamples(seed: number): ImageGrid {
  const making = makeSampleDigits({ count: FIRST_IMAGES, seed, side: SIDE });
  let next = making.next();
  while (!next.done) next = making.next();
  const { images, labels } = next.value;
  return { side: SIDE, count: FIRST_IMAGES, pixels: images, labels: Array.from(labels) };
}

/** @throws FailureError `cancelled` */
export async function makeSampleSets(
  seed: number,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<SampleSets> {
  const total = TRAINING_IMAGES + TEST_IMAGES;
  const training = await digits(TRAINING_IMAGES, seed, (done) => onProgress(done, total), signal);
  const test = await digits(
    TEST_IMAGES,
    seed + TEST_SEED_OFFSET,
    (done) => onProgress(TRAINING_IMAGES + done, total),
    signal,
  );
  const common = { origin: "sample", side: SIDE, pixelMax: PIXEL_MAX } as const;
  return {
    training: {
      ...common,
      fileName: "sample train.csv",
      count: TRAINING_IMAGES,
      pixels: training.images,
      classLabels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      classIndices: training.labels,
    },
    test: { ...common, fileName: "sample test.csv", count: TEST_IMAGES, pixels: test.images },
  };
}

async function digits(
  count: number,
  seed: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<SampleDigits> {
  const making = makeSampleDigits({ count, seed, side: SIDE });
  for (;;) {
    const next = making.next();
    if (next.done) return next.value;
    onProgress(next.value);
    await pausePoint(signal);
  }
}
