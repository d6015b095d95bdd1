/** Below which confidence a reader's answer is a guess. */

import { confidenceOf, type Readings } from "./readings";

/** Of the right answers on validation images so few are given with less confidence. */
const RARE = 0.002;
/**
 * However that is, less than the first is a guess, and more than the second an answer: drawings of
 * other people are not quite like validation images. Of 200 pen digits so few that are read right
 * are called into doubt: 1 % by Quick on all of Kaggle's file, 0 to 2 % on its first 2,000 images.
 */
const LEAST_DOUBT = 0.35;
const MOST_DOUBT = 0.5;
/** Where nothing is known of the reader. */
const USUAL_DOUBT = 0.4;

/**
 * @param readings of images that were not learned from; null where there are none
 * @returns 0 to 1: an answer given with less confidence is a guess
 */
export function doubtBelow(readings: Readings | null): number {
  if (readings === null) return USUAL_DOUBT;
  const right: number[] = [];
  for (const [index, truth] of readings.truth.entries()) {
    if (readings.predicted[index] === truth) right.push(confidenceOf(readings, index));
  }
  right.sort((one, other) => one - other);
  const rare = right[Math.floor(RARE * right.length)] ?? USUAL_DOUBT;
  return Math.min(MOST_DOUBT, Math.max(LEAST_DOUBT, rare));
}
