/**
 * Who computes which shares of a batch.
 *
 * A batch always falls into the same shares (`domain/training/shares.ts`), each share's gradient is computed from zero, and the
 * shares are always added in the same order, as a tree of neighbours: ((0 + 1) + (2 + 3)) + …. So
 * the same seed gives the same bits on one core and on sixteen.
 */
import type { ImageRange } from "../domain/training/shares";

/** The part of each batch that one engine computes, and how it hears of the other parts. */
export interface BatchShare {
  /** Which of the members this is, from 0. */
  readonly member: number;
  /** A power of two. */
  readonly members: number;
  /** Null for one that works alone. */
  readonly addUp: AddUp | null;
}

/**
 * Adds up what all members have, in place; all of them get the same bits.
 *
 * @param values stay where they are until it is done: no memory that they are in may grow
 * @param add the engine's own addition, where it has a faster one than plain JavaScript
 */
export type AddUp = (values: Float32Array<ArrayBuffer>, add?: AddInto) => Promise<void>;

/** Adds to each of `values` the one of `others` at its place. */
export type AddInto = (
  values: Float32Array<ArrayBuffer>,
  others: Float32Array<ArrayBuffer>,
) => void;

export const WHOLE_BATCH: BatchShare = { member: 0, members: 1, addUp: null };

/**
 * The shares of one member: neighbours, whose sum is a branch of the tree. With more members than
 * shares the last members have none, and add nothing.
 */
export function ownShares(
  shares: readonly ImageRange[],
  { member, members }: BatchShare,
): readonly ImageRange[] {
  const each = Math.max(1, shares.length / members);
  return shares.slice(member * each, (member + 1) * each);
}
