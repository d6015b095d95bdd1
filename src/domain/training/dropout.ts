/**
 * Which numbers dropout keeps, by key, so that every engine drops the same ones.
 *
 * Whole numbers of 32 bits only, so that the same can be computed four at a time and on a card.
 */
import { hashOf, mix32 } from "../random";

/**
 * Of one image in one step.
 *
 * @param operation the dropout's position in the network's operations
 * @param member of the ensemble, from 0
 * @returns what {@link isKept} needs
 */
export function dropoutKey(
  seed: number,
  step: number,
  row: number,
  operation: number,
  member: number,
): number {
  const image = hashOf({ seed, purpose: "dropout", step, image: row });
  return mix32(image ^ (member * 256 + operation + 1));
}

/** @param place of the number in the image, as in `[side, side, channels]` */
export function isKept(key: number, place: number, rate: number): boolean {
  return mix32(key + place) >= thresholdOf(rate);
}

/** Hashes below it are dropped: `rate` of all 2³². */
export function thresholdOf(rate: number): number {
  return Math.round(rate * 2 ** 32);
}
