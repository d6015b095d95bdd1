/** A reader on what reads one small batch of ink at once. */
import { imageAt } from "../dataset/image-set";
import type { Matrix } from "../engine/matrices/matrices";
import { TimeSlice } from "../numerics/time-slice";
import type { FittedOn } from "./fitted-on";
import type { Reader } from "./reader";
import { inkTable, writeInk } from "./write-ink";

export interface InkBatch {
  /** `[batch, side * side]`: where images are put, 0 to 1, before they are read. */
  readonly ink: Matrix;
  /**
   * Of the first `count` images; without a pause, so that nobody else's come between.
   *
   * @returns `[count * classes]`, each row summing to 1
   */
  read(count: number): Float32Array<ArrayBuffer>;
  dispose(): void;
}

const NEVER = new AbortController().signal;

/** Disposing it disposes the batch. */
export function inkReader(fitted: FittedOn, batch: InkBatch): Reader {
  const { side, classLabels, pixelMax } = fitted;
  const size = side * side;
  const classes = classLabels.length;
  const table = inkTable(pixelMax);
  return {
    side,
    classLabels,
    async readImages(images, rows, onProgress, signal) {
      const scores = new Float32Array(rows.length * classes);
      const slice = new TimeSlice(signal ?? NEVER);
      await slice.pause();
      for (let start = 0; start < rows.length; start += batch.ink.rows) {
        if (slice.isOver) await slice.pause();
        const some = rows.subarray(start, start + batch.ink.rows);
        const ink = batch.ink.values;
        for (const [place, row] of some.entries()) {
          writeInk(imageAt(images, row), table, ink, place * size);
        }
        scores.set(batch.read(some.length), start * classes);
        onProgress(start + some.length);
      }
      return scores;
    },
    async readInks(inks, count) {
      const scores = new Float32Array(count * classes);
      for (let start = 0; start < count; start += batch.ink.rows) {
        const some = Math.min(batch.ink.rows, count - start);
        batch.ink.values.set(inks.subarray(start * size, (start + some) * size));
        scores.set(batch.read(some), start * classes);
      }
      return scores;
    },
    dispose: () => batch.dispose(),
  };
}
