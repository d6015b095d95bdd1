/** Several readers as one: each has one vote of equal weight, divided as it is unsure. */

import { meanOfScores } from "../domain/arena/vote";
import type { ClassLabel } from "../domain/class-label";
import type { Reader } from "./reader";

/**
 * Disposing it disposes the readers.
 *
 * @param readers one or more, of images of the same side and the same classes
 * @throws RangeError if there is none, or if they do not read the same
 */
export function vote(readers: readonly Reader[]): Reader {
  const [first] = readers;
  if (!first) throw new RangeError("a vote needs at least one reader; got none");
  const { side, classLabels } = first;
  const other = readers.find((one) => one.side !== side || !isSame(one.classLabels, classLabels));
  if (other) {
    const [is, was] = [other, first].map((one) => `side ${one.side} of ${one.classLabels.length}`);
    throw new RangeError(`all readers must read the same classes; got ${is} beside ${was}`);
  }
  return {
    side,
    classLabels,
    async readImages(images, rows, onProgress, signal) {
      const scores: Float32Array[] = [];
      for (const [place, reader] of readers.entries()) {
        const before = place * rows.length;
        const tell = (done: number) => onProgress(Math.floor((before + done) / readers.length));
        scores.push(await reader.readImages(images, rows, tell, signal));
      }
      return meanOfScores(scores);
    },
    async readInks(inks, count) {
      return meanOfScores(await Promise.all(readers.map((one) => one.readInks(inks, count))));
    },
    dispose() {
      for (const reader of readers) reader.dispose();
    },
  };
}

function isSame(one: readonly ClassLabel[], other: readonly ClassLabel[]): boolean {
  return one.length === other.length && one.every((label, place) => label === other[place]);
}
