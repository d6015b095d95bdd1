/**
 * The training images with their index: all that nearest neighbours keep, however many of them
 * vote.
 *
 * About 40 MB for Kaggle's digits. Fits of one task that differ in nothing but k therefore share
 * them, so that only the first takes time.
 */
import type { LabelledImageSet } from "../../dataset/image-set";
import { seededRandom } from "../../domain/random";
import type { Matrices } from "../../engine/matrices/matrices";
import type { Axes } from "../../numerics/axes";
import { TimeSlice } from "../../numerics/time-slice";
import { leadingAxes } from "../axes/leading-axes";
import type { FitProgress, FitTask } from "../fit";
import { type IndexBlock, indexBlocks, type NeighbourIndex } from "./neighbour-index";
import { preparationOf } from "./prepare";
import { MOST_AXES } from "./summary";

export interface IndexedImages {
  readonly index: NeighbourIndex;
  /** `[count]`: positions in `classLabels`, in the order of the index. */
  readonly classes: Uint8Array<ArrayBuffer>;
}

/** More images make no better axes, nor do more iterations. */
const AXES_FROM = { images: 500, iterations: 3 } as const;

/** Of the time that fitting takes; copying images takes next to none. */
const DESKEWING_SHARE = 0.5;

interface Built {
  readonly data: LabelledImageSet;
  readonly seed: number;
  readonly isDeskewed: boolean;
  readonly indexed: IndexedImages;
}

/** By the training rows they are of: when nobody holds those any more, these are let go as well. */
const builtOf = new WeakMap<Uint32Array, readonly Built[]>();

/**
 * At once and without progress where it was built before, from the same data and the very same
 * array of training rows.
 *
 * @param isDeskewed whether all images are made upright first; see `deskew.ts`
 * @throws FailureError `cancelled`; nothing is kept then
 */
export async function* indexedImages(
  task: FitTask,
  isDeskewed: boolean,
  matrices: Matrices,
): AsyncGenerator<FitProgress, IndexedImages> {
  const { data, seed, split } = task;
  const known = (builtOf.get(split.training) ?? []).find(
    (built) => built.data === data && built.seed === seed && built.isDeskewed === isDeskewed,
  );
  if (known) return known.indexed;
  const indexed = yield* build(task, isDeskewed, matrices);
  const others = builtOf.get(split.training) ?? [];
  builtOf.set(split.training, [...others, { data, seed, isDeskewed, indexed }]);
  return indexed;
}

async function* build(
  task: FitTask,
  isDeskewed: boolean,
  matrices: Matrices,
): AsyncGenerator<FitProgress, IndexedImages> {
  const { side, classIndices } = task.data;
  const size = side * side;
  const preparing = isDeskewed ? DESKEWING_SHARE : 0;
  const images = yield* prepared(task, isDeskewed, preparing);
  yield { share: preparing };
  const axes = await axesOf(images, size, task, matrices);
  const slice = new TimeSlice(task.signal);
  const blocks: IndexBlock[] = [];
  for (const block of indexBlocks(images, size, axes)) {
    blocks.push(block);
    const indexed = ((block.start + block.count) * size) / images.length;
    yield { share: preparing + (1 - preparing) * indexed };
    if (slice.isOver) await slice.pause();
  }
  const classes = Uint8Array.from(task.split.training, (row) => classIndices[row] ?? 0);
  return { index: { size, images, axes, blocks }, classes };
}

/** @param share of the fitting that this is */
async function* prepared(
  { data, split, signal }: FitTask,
  isDeskewed: boolean,
  share: number,
): AsyncGenerator<FitProgress, Uint8Array<ArrayBuffer>> {
  const size = data.side ** 2;
  const preparation = preparationOf(data.side, data.pixelMax, isDeskewed);
  const images = new Uint8Array(split.training.length * size);
  const image = new Float32Array(size);
  const slice = new TimeSlice(signal);
  yield { share: 0 };
  await slice.pause();
  for (const [place, row] of split.training.entries()) {
    preparation.image(data, row, image);
    images.set(image, place * size);
    if (!slice.isOver) continue;
    await slice.pause();
    yield { share: (share * place) / split.training.length };
  }
  return images;
}

async function axesOf(
  images: Uint8Array,
  size: number,
  { seed, signal }: FitTask,
  matrices: Matrices,
): Promise<Axes> {
  const count = Math.min(AXES_FROM.images, images.length / size);
  const sample = matrices.create(count, size);
  try {
    sample.values.set(images.subarray(0, count * size));
    const random = seededRandom(seed);
    return await leadingAxes(matrices, sample, MOST_AXES, AXES_FROM.iterations, random, signal);
  } finally {
    sample.dispose();
  }
}
