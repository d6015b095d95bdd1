/** Two readers of the same images, held against each other image by image. */
import { mcnemarP } from "../arena/mcnemar";
import type { Readings } from "./readings";

export interface ReadingsComparison {
  /** How many both read. */
  readonly images: number;
  readonly onlyBeforeRight: number;
  readonly onlyAfterRight: number;
  /** Of McNemar's exact test, 0 to 1: how often chance alone differs by as much. */
  readonly p: number;
}

/** @returns null where they did not read the same images; of the same data, positions tell */
export function compareReadings(before: Readings, after: Readings): ReadingsComparison | null {
  if (!isSameList(before.images, after.images)) return null;
  const onlyBeforeRight = countOnlyRight(before, after);
  const onlyAfterRight = countOnlyRight(after, before);
  return {
    images: after.images.length,
    onlyBeforeRight,
    onlyAfterRight,
    p: mcnemarP(onlyBeforeRight, onlyAfterRight),
  };
}

export function isSameList(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place++) {
    if (one[place] !== other[place]) return false;
  }
  return true;
}

function countOnlyRight(right: Readings, wrong: Readings): number {
  return right.truth.reduce((count, label, index) => {
    const isOnly = right.predicted[index] === label && wrong.predicted[index] !== label;
    return isOnly ? count + 1 : count;
  }, 0);
}
