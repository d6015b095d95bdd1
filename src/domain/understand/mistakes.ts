/** The readings worth a look: where the reader was sure and wrong, and where it was lucky. */
import { mostConfidentFirst } from "./by-confidence";
import type { Readings } from "./readings";

/**
 * The mistakes that the reader was surest of; a wrong label is often among the first.
 *
 * @param limit how many at most
 * @returns indices into the readings, from 0 to count
 */
export function mostConfidentMistakes(readings: Readings, limit: number): readonly number[] {
  const { truth, predicted } = readings;
  return mostConfidentFirst(readings, (index) => predicted[index] !== truth[index]).slice(0, limit);
}

/**
 * The right answers that were nearly wrong, the least certain first.
 *
 * @param limit how many at most
 * @returns indices into the readings, from 0 to count
 */
export function leastCertainRightAnswers(readings: Readings, limit: number): readonly number[] {
  const { truth, predicted } = readings;
  return mostConfidentFirst(readings, (index) => predicted[index] === truth[index])
    .toReversed()
    .slice(0, limit);
}
