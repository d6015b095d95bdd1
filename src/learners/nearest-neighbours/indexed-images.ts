/**
 * The training images with their index: all that nearest neighbours keep, however many of them
 * vote.
 *
 * About 40 MB for Kaggle's digits. Fits of one task that differ in nothing but k therefore share
 * them, so that only the first takes time.
 */
import { type ImageSet, imageAt, type LabelledImageSet } from "../../dataset/image-set";
import { seededRandom } from "../../domain/random";
import { pausePoint } from "../../numerics/pause-point";
import type { FitProgress, FitTask } from "../learner";
import { deskew } from "./deskew";
import { imageAxes } from "./image-axes";
import { type IndexBlock, indexBlocks, type NeighbourIndex } from "./neighbour-index";
import { MOST_AXES } from "./summary";

export interface IndexedImages {
  readonly index: NeighbourIndex;
  /** `[count]`: positions in `classLabels`, in the order of the index. */
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly prepare: Prepare;
}

/** How an image is turned into what is compared, training images and others alike. */
type Prepare = (images: ImageSet, row: number) => Uint8Array<ArrayBuffer>;

/** More make no better axes. */
const IMAGES_FOR_AXES = 500;

/** Images copied, or made upright, between two pauses. */
const CHUNK = 512;

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
 * @param isDeskewed whether all images are made upright first; see {@link deskew}
 * @throws FailureError `cancelled`; nothing is kept then
 */
export async function* indexedImages(
  task: FitTask,
  isDeskewed: boolean,
): AsyncGenerator<FitProgress, IndexedImages> {
  const { data, seed, split } = task;
  const known = (builtOf.get(split.training) ?? []).find(
    (built) => built.data === data && built.seed === seed && built.isDeskewed === isDeskewed,
  );
  if (known) return known.indexed;
  const indexed = yield* build(task, isDeskewed);
  const others = builtOf.get(split.training) ?? [];
  builtOf.set(split.training, [...others, { data, seed, isDeskewed, indexed }]);
  return indexed;
}

async function* build(
  { data, split, seed, signal }: FitTask,
  isDeskewed: boolean,
): AsyncGenerator<FitProgress, IndexedImages> {
  const { side, pixelMax, classIndices } = data;
  const size = side * side;
  const prepare = isDeskewed ? upright(side, pixelMax) : asItIs(pixelMax);
  const preparing = isDeskewed ? DESKEWING_SHARE : 0;
  const images = new Uint8Array(split.training.length * size);
  for (const [place, row] of split.training.entries()) {
    if (place % CHUNK === 0) {
      yield { share: (preparing * place) / split.training.length };
      await pausePoint(signal);
    }
    images.set(prepare(data, row), place * size);
  }
  const index = yield* indexOf(images, size, preparing, seed, signal);
  const classes = Uint8Array.from(split.training, (row) => classIndices[row] ?? 0);
  return { index, classes, prepare };
}

function upright(side: number, pixelMax: number): Prepare {
  return (images, row) => deskew(imageAt(images, row), side, pixelMax);
}

/** More than full ink counts as full ink. */
function asItIs(pixelMax: number): Prepare {
  return (images, row) => imageAt(images, row).map((pixel) => Math.min(pixel, pixelMax));
}

/** @param done share of the fitting that is done before this */
async function* indexOf(
  images: Uint8Array<ArrayBuffer>,
  size: number,
  done: number,
  seed: number,
  signal: AbortSignal,
): AsyncGenerator<FitProgress, NeighbourIndex> {
  yield { share: done };
  const sample = images.subarray(0, IMAGES_FOR_AXES * size);
  const axes = await imageAxes(sample, size, MOST_AXES, seededRandom(seed), signal);
  const blocks: IndexBlock[] = [];
  for (const block of indexBlocks(images, size, axes)) {
    await pausePoint(signal);
    blocks.push(block);
    const indexed = ((block.start + block.count) * size) / images.length;
    yield { share: done + (1 - done) * indexed };
  }
  return { size, images, axes, blocks };
}
