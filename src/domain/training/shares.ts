/**
 * How a batch falls into shares: always the same, whoever computes them.
 *
 * Batch norm sees its own share only, as it does on several graphics cards ("ghost batch norm",
 * Hoffer et al., 2017, arXiv:1705.08741).
 */

/** Batch norm needs so many images for its statistics; fewer cost more to send than they save. */
const LEAST_SHARE_IMAGES = 32;

/** A batch is divided no further than this. */
export const MAX_SHARES = 16;

export interface ImageRange {
  readonly start: number;
  readonly end: number;
}

/** The shares of a batch: a power of two, as even as can be. */
export function sharesOf(images: number): readonly ImageRange[] {
  const count = Math.min(MAX_SHARES, powerOfTwoUpTo(images / LEAST_SHARE_IMAGES));
  return Array.from({ length: count }, (_, share) => ({
    start: Math.floor((images * share) / count),
    end: Math.floor((images * (share + 1)) / count),
  }));
}

/** The greatest power of two that is not greater than `limit`; 1 below 2. */
export function powerOfTwoUpTo(limit: number): number {
  return limit < 2 ? 1 : 2 ** Math.floor(Math.log2(limit));
}
