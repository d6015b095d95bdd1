/**
 * Classes of one or two images beside full ones: a label mistyped (77 for 7) makes one, and with it
 * another output of the network.
 */
import type { ClassLabel } from "../class-label";

const FEW = 2;
/** Of most of the other classes: where all are small, a small one is nothing special. */
const MANY = 10;

/** @param counts images of each class @returns positions in `counts`, ascending */
export function loneClasses(counts: readonly number[]): readonly number[] {
  const sorted = [...counts].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (middle < MANY) return [];
  return [...counts.keys()].filter((place) => (counts[place] ?? 0) <= FEW);
}

/** The labels of the other classes: what the data is of. */
export function mainLabels(data: {
  readonly classLabels: readonly ClassLabel[];
  readonly classCounts: readonly number[];
}): readonly ClassLabel[] {
  const lone = loneClasses(data.classCounts);
  return data.classLabels.filter((_, place) => !lone.includes(place));
}
