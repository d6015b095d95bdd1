/** Reads by the neighbours that a search finds. */
import { TimeSlice } from "../../numerics/time-slice";
import type { Reader, ReaderTools } from "../reader";
import { NeighbourSearch, TILE } from "./neighbour-search";
import type { NeighboursModel } from "./neighbours-model";
import { preparationOf } from "./prepare";
import { vote } from "./vote";

const NEVER = new AbortController().signal;

export function openNeighbours(model: NeighboursModel, { matrices }: ReaderTools): Reader {
  const { side, pixelMax, classLabels, classes, index, k, isDeskewed } = model;
  const size = side * side;
  const search = new NeighbourSearch(matrices, index);
  const preparation = preparationOf(side, pixelMax, isDeskewed);

  /** @param prepared `[size]` each, as many as a search takes */
  function scoresOf(prepared: readonly Float32Array[]): Float32Array {
    const scores = new Float32Array(prepared.length * classLabels.length);
    for (const [place, { positions, distances }] of search.find(prepared, k).entries()) {
      const voters = positions.map((position) => classes[position] ?? 0);
      scores.set(vote(voters, distances, classLabels.length), place * classLabels.length);
    }
    return scores;
  }

  /** @param prepare writes one of the images, by its place */
  function readTile(start: number, count: number, prepare: Prepare): Float32Array {
    const places = Array.from({ length: Math.min(TILE, count - start) }, (_, place) => place);
    return scoresOf(
      places.map((place) => {
        const image = new Float32Array(size);
        prepare(start + place, image);
        return image;
      }),
    );
  }

  return {
    side,
    classLabels,
    async readImages(images, rows, onProgress, signal) {
      const scores = new Float32Array(rows.length * classLabels.length);
      const slice = new TimeSlice(signal ?? NEVER);
      await slice.pause();
      for (let start = 0; start < rows.length; start += TILE) {
        if (slice.isOver) await slice.pause();
        const prepare: Prepare = (place, into) => preparation.image(images, rows[place] ?? 0, into);
        scores.set(readTile(start, rows.length, prepare), start * classLabels.length);
        onProgress(Math.min(rows.length, start + TILE));
      }
      return scores;
    },
    async readInks(inks, count) {
      const scores = new Float32Array(count * classLabels.length);
      for (let start = 0; start < count; start += TILE) {
        const prepare: Prepare = (place, into) =>
          preparation.ink(inks.subarray(place * size, (place + 1) * size), into);
        scores.set(readTile(start, count, prepare), start * classLabels.length);
      }
      return scores;
    },
    dispose: () => search.dispose(),
  };
}

type Prepare = (place: number, into: Float32Array) => void;
