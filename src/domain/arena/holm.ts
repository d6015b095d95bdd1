/**
 * Many comparisons find some difference by chance alone; this makes up for it.
 *
 * Source: Sture Holm, "A simple sequentially rejective multiple test procedure", 1979. The chance
 * that any of the comparisons is wrongly called a difference stays below the level chosen.
 *
 * @param ps of the single comparisons, 0 to 1, in any order
 * @returns the corrected ones, 0 to 1, in the same order
 */
export function holmCorrected(ps: readonly number[]): readonly number[] {
  const corrected = ps.slice();
  const ascending = [...ps.entries()].sort(([, one], [, other]) => one - other);
  let greatest = 0;
  for (const [rank, [place, p]] of ascending.entries()) {
    greatest = Math.max(greatest, Math.min(1, p * (ps.length - rank)));
    corrected[place] = greatest;
  }
  return corrected;
}
