/**
 * How sure of its answers somebody is, on images held out and on others: who is much less sure of
 * the test images reads something that it did not learn.
 */

/** By the class that is answered: some are always answered less surely, and tests hold other shares. */
export interface Sureness {
  /** `[classes]`: how often each was answered. */
  readonly counts: readonly number[];
  /** `[classes]`: the mean probability of the answer, 0 where a class was never answered. */
  readonly means: readonly number[];
  /** How the probabilities of one answer spread. */
  readonly spread: number;
}

export interface SurenessFall {
  /** The mean probability of the answers that was to be expected, 0 to 1. */
  readonly expected: number;
  readonly found: number;
}

/** A fall that chance makes once in 16,000 times… */
const SURE_SIGMAS = 4;
/** …and that is more than the next image of the same kind would make. */
const LEAST_FALL = 0.05;

/** @param probabilities `[images * classes]`, row-major, rows summing to 1 */
export function surenessOf(probabilities: Float32Array, classes: number): Sureness {
  const images = probabilities.length / classes;
  const answers = Array.from({ length: images }, (_, image) =>
    answerOf(probabilities.subarray(image * classes, (image + 1) * classes)),
  );
  const counts = new Array<number>(classes).fill(0);
  const sums = new Array<number>(classes).fill(0);
  for (const { place, probability } of answers) {
    counts[place] = (counts[place] ?? 0) + 1;
    sums[place] = (sums[place] ?? 0) + probability;
  }
  const means = sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
  const squares = answers.reduce(
    (sum, { place, probability }) => sum + (probability - (means[place] ?? 0)) ** 2,
    0,
  );
  return { counts, means, spread: Math.sqrt(squares / Math.max(1, images - 1)) };
}

/** @returns null where they are as surely read as those held out, as far as can be told */
export function surenessFall(heldOut: Sureness, test: Sureness): SurenessFall | null {
  const known = total(heldOut.counts);
  const images = total(test.counts);
  if (known === 0 || images === 0) return null;
  const overall = weighted(heldOut.counts, heldOut.means) / known;
  const expectations = heldOut.means.map((mean, place) =>
    (heldOut.counts[place] ?? 0) === 0 ? overall : mean,
  );
  const expected = weighted(test.counts, expectations) / images;
  const found = weighted(test.counts, test.means) / images;
  const error = Math.max(heldOut.spread, test.spread) * Math.sqrt(1 / known + 1 / images);
  const fall = expected - found;
  return fall > LEAST_FALL && fall > SURE_SIGMAS * error ? { expected, found } : null;
}

function answerOf(row: Float32Array): { readonly place: number; readonly probability: number } {
  let place = 0;
  let probability = row[0] ?? 0;
  for (const [index, value] of row.entries()) {
    if (value <= probability) continue;
    place = index;
    probability = value;
  }
  return { place, probability };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function weighted(counts: readonly number[], values: readonly number[]): number {
  return counts.reduce((sum, count, place) => sum + count * (values[place] ?? 0), 0);
}
