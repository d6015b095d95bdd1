/**
 * k nearest neighbours: an image is read as the training images that look most like it are
 * labelled. Likeness is the Euclidean distance of the pixels, as they are or made upright first.
 *
 * Nothing is learned but where to look: the training images are kept, one byte a pixel, with an
 * index that makes the exact search quick.
 */
import { type ImageSet, imageAt } from "../../dataset/image-set";
import { pausePoint } from "../../dataset/pause-point";
import { seededRandom } from "../../domain/random";
import type { Fit, FitProgress, FitTask, Fitted } from "../learner";
import { deskew } from "./deskew";
import { findNeighbours } from "./find-neighbours";
import { type IndexBlock, indexBlocks, indexBytes, type NeighbourIndex } from "./neighbour-index";
import { principalAxes } from "./principal-axes";
import { MOST_AXES } from "./summary";
import { vote } from "./vote";

export interface NearestNeighboursOptions {
  /** How many neighbours vote, at least one; all of them where there are fewer images. */
  readonly k: number;
  /** Whether all images are made upright first; see {@link deskew}. */
  readonly isDeskewed: boolean;
}

/** More make no better axes. */
const IMAGES_FOR_AXES = 500;

/** Images copied, or made upright, between two pauses. */
const CHUNK = 512;

/** Of the time that fitting takes; copying images takes next to none. */
const DESKEWING_SHARE = 0.5;

export function fitNearestNeighbours(options: NearestNeighboursOptions): Fit {
  return (task) => fitting(options, task);
}

async function* fitting(
  { k, isDeskewed }: NearestNeighboursOptions,
  { data, split, seed, signal }: FitTask,
): AsyncGenerator<FitProgress, Fitted> {
  const { side, pixelMax, classLabels, classIndices } = data;
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
  return {
    side,
    pixelMax,
    classLabels,
    sizeBytes: indexBytes(index) + classes.byteLength,
    async classScores(queries, rows, onProgress, ended) {
      const imageOf = (query: number) => prepare(queries, rows[query] ?? 0);
      const wanted = { count: rows.length, imageOf };
      const found = await findNeighbours(index, wanted, k, onProgress, ended);
      const scores = new Float32Array(rows.length * classLabels.length);
      for (const [query, { positions, distances }] of found.entries()) {
        const voters = positions.map((position) => classes[position] ?? 0);
        scores.set(vote(voters, distances, classLabels.length), query * classLabels.length);
      }
      return scores;
    },
  };
}

/** How an image is turned into what is compared, training images and others alike. */
type Prepare = (images: ImageSet, row: number) => Uint8Array;

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
  const axes = await principalAxes(sample, size, MOST_AXES, seededRandom(seed), signal);
  const blocks: IndexBlock[] = [];
  for (const block of indexBlocks(images, size, axes)) {
    await pausePoint(signal);
    blocks.push(block);
    const indexed = ((block.start + block.count) * size) / images.length;
    yield { share: done + (1 - done) * indexed };
  }
  return { size, images, axes, blocks };
}
