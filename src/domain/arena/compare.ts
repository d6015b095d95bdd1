/** Where contestants that read the same images differ, and whether that is more than chance. */
import type { ArenaResult } from "./arena-result";
import type { ContestantId } from "./contestants";
import { holmCorrected } from "./holm";
import { mcnemarP } from "./mcnemar";

/** What comparing needs of a result: `predicted` has a position in `classLabels` for each image. */
export type Answers = Pick<ArenaResult, "id" | "predicted">;

export interface PairComparison {
  readonly one: ContestantId;
  readonly other: ContestantId;
  /** Numbers of images that only one of the two reads right. */
  readonly onlyOneRight: number;
  readonly onlyOtherRight: number;
  /** Of McNemar's exact test: how probable a difference like this is by chance alone. */
  readonly p: number;
  /** `p` corrected for the number of pairs (Holm): what to judge by. */
  readonly correctedP: number;
}

export interface SoleReader {
  readonly id: ContestantId;
  /** Indices of the images that this contestant reads right and no other. */
  readonly onlyRight: readonly number[];
}

export interface ArenaComparison {
  /** Each contestant with each that comes after it. */
  readonly pairs: readonly PairComparison[];
  /** One for each contestant, in their order; without images where there is only one contestant. */
  readonly soleReaders: readonly SoleReader[];
  /** Indices of the images that no contestant reads right. */
  readonly allWrong: readonly number[];
}

/** Corrected p below which a difference is called more than chance. */
export const SIGNIFICANCE_LEVEL = 0.05;

/**
 * Compares all contestants that have been judged. Indices count the validation images from 0.
 *
 *     const { pairs, allWrong } = compareContestants(truth, results);
 *     const differing = pairs.filter(({ correctedP }) => correctedP < SIGNIFICANCE_LEVEL);
 *
 * @param truth `[validation images]`, positions in `classLabels`
 * @throws RangeError if a contestant has not read as many images
 */
export function compareContestants(
  truth: Uint8Array,
  contestants: readonly Answers[],
): ArenaComparison {
  for (const { id, predicted } of contestants) {
    if (predicted.length !== truth.length) {
      throw new RangeError(`${id} must read ${truth.length} images; got ${predicted.length}`);
    }
  }
  const judged = contestants.map(({ id, predicted }) => ({
    id,
    isRight: predicted.map((answer, index) => (answer === truth[index] ? 1 : 0)),
  }));
  const readers = truth.map((_, index) =>
    judged.reduce((count, { isRight }) => count + (isRight[index] ?? 0), 0),
  );
  const indices = [...truth.keys()];
  const hasRivals = contestants.length > 1;
  return {
    pairs: comparePairs(judged),
    soleReaders: judged.map(({ id, isRight }) => ({
      id,
      onlyRight: indices.filter(
        (index) => hasRivals && readers[index] === 1 && isRight[index] === 1,
      ),
    })),
    allWrong: indices.filter((index) => contestants.length > 0 && readers[index] === 0),
  };
}

interface Judged {
  readonly id: ContestantId;
  /** `[validation images]`: 1 where the image was read right, 0 where not. */
  readonly isRight: Uint8Array;
}

function comparePairs(judged: readonly Judged[]): readonly PairComparison[] {
  const pairs = judged.flatMap((one, place) =>
    judged.slice(place + 1).map((other) => {
      const onlyOneRight = countOnlyRight(one, other);
      const onlyOtherRight = countOnlyRight(other, one);
      const p = mcnemarP(onlyOneRight, onlyOtherRight);
      return { one: one.id, other: other.id, onlyOneRight, onlyOtherRight, p };
    }),
  );
  const corrected = holmCorrected(pairs.map(({ p }) => p));
  return pairs.map((pair, place) => ({ ...pair, correctedP: corrected[place] ?? pair.p }));
}

function countOnlyRight(right: Judged, wrong: Judged): number {
  let count = 0;
  for (const [index, isRight] of right.isRight.entries()) {
    if (isRight === 1 && wrong.isRight[index] === 0) count++;
  }
  return count;
}
