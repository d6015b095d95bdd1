/** Parts of the images for cross-validation: each is read by a model trained on all the others. */
import { seededRandom, shuffle } from "../random";

/**
 * Spreads every class evenly over the folds, chosen by the seed: of no class, and of all together,
 * has one fold two images more than another. A class with fewer images than folds is missing from
 * some of them; one of two images or more is in two at least, so that whoever reads one of
 * its images has learned from another; of copies that are kept together, what holds of images holds of groups.
 *
 *     const fold = stratifiedFolds(classIndices, 10, 5, seed);
 *     const heldOut = positions.filter((image) => fold[image] === 0);
 *
 * @param classIndices `[n]`, each below `classCount`
 * @param folds 2 to 255, at most n
 * @param groupOf `[n]`: the first of the images that are dealt out together, as copies are: into the
 *   fold of whichever of them comes first; null if each is alone
 * @returns `[n]`: the fold of each image, from 0
 * @throws RangeError if there are not as many folds
 */
export function stratifiedFolds(
  classIndices: Uint8Array,
  classCount: number,
  folds: number,
  seed: number,
  groupOf: Uint32Array | null = null,
): Uint8Array<ArrayBuffer> {
  const count = classIndices.length;
  if (!Number.isInteger(folds) || folds < 2 || folds > Math.min(255, count)) {
    throw new RangeError(`folds must be whole, 2 to 255, at most ${count}; got ${folds}`);
  }
  const nextFold = firstFolds(classIndices, classCount, folds);
  const fold = new Uint8Array(count);
  const positions = Uint32Array.from({ length: count }, (_, position) => position);
  shuffle(positions, seededRandom(seed));
  /** By the first image of a group. */
  const foldOf = new Map<number, number>();
  for (const image of positions) {
    const first = groupOf?.[image] ?? image;
    const known = foldOf.get(first);
    const classIndex = classIndices[image] ?? 0;
    const next = known ?? nextFold[classIndex] ?? 0;
    fold[image] = next;
    if (known !== undefined) continue;
    foldOf.set(first, next);
    nextFold[classIndex] = (next + 1) % folds;
  }
  return fold;
}

/**
 * Where each class begins to be dealt out: where the one before it ended, so that the images left
 * over after equal shares do not all fall to the first folds.
 */
function firstFolds(classIndices: Uint8Array, classCount: number, folds: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const index of classIndices) counts[index] = (counts[index] ?? 0) + 1;
  let dealt = 0;
  return counts.map((count) => {
    const first = dealt % folds;
    dealt += count;
    return first;
  });
}
