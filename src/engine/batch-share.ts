/**
 * How a batch falls into shares, and who computes which.
 *
 * A batch always falls into the same shares, each share's gradient is computed from zero, and the
 * shares are always added in the same order, as a tree of neighbours: ((0 + 1) + (2 + 3)) + …. So
 * the same seed gives the same bits on one core and on sixteen. Batch norm sees its own share only,
 * as it does on several graphics cards ("ghost batch norm", Hoffer et al., 2017, arXiv:1705.08741).
 */

/** Batch norm needs so many images for its statistics; fewer cost more to send than they save. */
const LEAST_SHARE_IMAGES = 32;

/** More workers than this are not started. */
export const MAX_MEMBERS = 16;

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

export interface ImageRange {
  readonly start: number;
  readonly end: number;
}

/** The shares of a batch: a power of two, as even as can be. */
export function sharesOf(images: number): readonly ImageRange[] {
  const count = Math.min(MAX_MEMBERS, powerOfTwoUpTo(images / LEAST_SHARE_IMAGES));
  return Array.from({ length: count }, (_, share) => ({
    start: Math.floor((images * share) / count),
    end: Math.floor((images * (share + 1)) / count),
  }));
}

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

/** The greatest power of two that is not greater than `limit`; 1 below 2. */
export function powerOfTwoUpTo(limit: number): number {
  return limit < 2 ? 1 : 2 ** Math.floor(Math.log2(limit));
}
