/**
 * k nearest neighbours: an image is read as the training images that look most like it are
 * labelled. Likeness is the Euclidean distance of the pixels, as they are or made upright first.
 *
 * Nothing is learned but where to look: the training images are kept, one byte a pixel, with an
 * index that makes the exact search quick. They are the same for every k.
 */
import type { Fit, FitProgress, FitTask, Fitted } from "../learner";
import { findNeighbours } from "./find-neighbours";
import { indexedImages } from "./indexed-images";
import { indexBytes } from "./neighbour-index";
import { vote } from "./vote";

export interface NearestNeighboursOptions {
  /** How many neighbours vote, at least one; all of them where there are fewer images. */
  readonly k: number;
  /** Whether all images are made upright first. */
  readonly isDeskewed: boolean;
}

export function fitNearestNeighbours(options: NearestNeighboursOptions): Fit {
  return (task) => fitting(options, task);
}

async function* fitting(
  { k, isDeskewed }: NearestNeighboursOptions,
  task: FitTask,
): AsyncGenerator<FitProgress, Fitted> {
  const { side, pixelMax, classLabels } = task.data;
  const { index, classes, prepare } = yield* indexedImages(task, isDeskewed);
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
