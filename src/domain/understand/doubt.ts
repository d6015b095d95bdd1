/** Below which confidence a reader's answer is a guess. */

import { confidenceOf, type Readings } from "./readings";

/** Of the right answers on validation images so few are given with less confidence. */
const RARE = 0.002;
/** Of so few right answers two of a thousand are none: the least sure one says nothing. */
const ENOUGH = 1 / RARE;
/**
 * More than this is an answer whatever the validation images say: drawings of other people are not
 * quite like them. Of 200 pen digits so few that are read right are called into doubt: 1 % by Quick
 * on all of Kaggle's file.
 */
const MOST_DOUBT = 0.5;
/** Times chance: an answer given with less is none, by any reader. */
const BARELY = 1.5;

/**
 * A reader that is never very sure, after a short training, is doubted no more than one that always
 * is: what counts is how sure it is of drawings beside images that it reads right.
 *
 * @param readings of images that were not learned from; null where there are none
 * @returns 0 to 1: an answer given with less confidence is a guess
 */
export function doubtBelow(readings: Readings | null, classCount: number): number {
  const least = Math.min(MOST_DOUBT, BARELY / classCount);
  if (readings === null) return least;
  const right: number[] = [];
  for (const [index, truth] of readings.truth.entries()) {
    if (readings.predicted[index] === truth) right.push(confidenceOf(readings, index));
  }
  if (right.length < ENOUGH) return least;
  right.sort((one, other) => one - other);
  return Math.min(MOST_DOUBT, Math.max(least, right[Math.floor(RARE * right.length)] ?? least));
}
