/**
 * Suspected label errors, by confident learning.
 *
 * Source: Curtis Northcutt, Lu Jiang and Isaac Chuang, "Confident learning: estimating uncertainty
 * in dataset labels", 2021, arXiv:1911.00068. A class's threshold is how probable it is held, on
 * average, for images labelled as it (section 3.1, equation 2). An image looks like a class that
 * reaches its threshold, the most probable one where several do (equation 1); those that look like
 * another class than they are labelled as, the off-diagonal of the confident joint, are suspected
 * (section 3.2).
 */
import type { ClassLabel } from "../class-label";
import type { LabelSuspect } from "./label-errors";
import { loneClasses } from "./lone-classes";

/** Of a class: one to be read, and one in another fold that its reader learned from. */
const LEAST_IMAGES = 2;

/**
 * Ranked by normalised margin, the given label's probability less that of the most probable other
 * class, lowest first (section 3.2): a reader that is sure of one other class counts for more than
 * one that is only unsure.
 *
 * An image whose label is at least as probable as what it looks like is not suspected, although the
 * joint counts it: a class that is hard to read must not cast doubt on a label that was read right.
 *
 * Images of a class of one or two beside full ones (see lone-classes.ts) come first: a slip of the
 * hand makes such a class, and no reader could have learned it.
 *
 * A class with a single image, where the others are small too, was unknown to the one model that read that image, whatever the
 * folds (see folds.ts): nothing was learned about its label, so that it is not suspected.
 *
 *     const suspects = suspectedLabelErrors(data.classIndices, probabilities, data.classLabels);
 *
 * @param given `[images]`: the class each image is labelled as, a position in `classLabels`
 * @param probabilities `[images * classes]`, row-major, out-of-fold: of models that never saw the
 *   image they read
 * @param classLabels one without images, or with one alone, has no threshold: nothing is suspected
 *   to be of it
 * @returns the most suspicious first; equally suspicious ones in the order of the images
 */
export function suspectedLabelErrors(
  given: Uint8Array,
  probabilities: Float32Array,
  classLabels: readonly ClassLabel[],
): readonly LabelSuspect[] {
  const size = classLabels.length;
  const thresholds = classThresholds(given, probabilities, size);
  const lone = loneClasses(countsOf(given, size));
  return [...given]
    .flatMap((label, image) => {
      if (lone.includes(label)) return loneSuspect(image, label, probabilities, classLabels);
      if (thresholds[label] === null) return [];
      const row = probabilities.subarray(image * size, (image + 1) * size);
      const looksLike = confidentClass(row, thresholds) ?? label;
      const givenProbability = row[label] ?? 0;
      const suggestedProbability = row[looksLike] ?? 0;
      if (givenProbability >= suggestedProbability) return [];
      const suspect: LabelSuspect = {
        image,
        given: classLabels[label] ?? label,
        suggested: classLabels[looksLike] ?? looksLike,
        givenProbability,
        suggestedProbability,
      };
      return [{ suspect, margin: givenProbability - greatestOther(row, label) }];
    })
    .sort((one, other) => one.margin - other.margin)
    .map(({ suspect }) => suspect);
}

/** In front of all others, whatever it was read as: nobody had a chance to learn its class. */
const FOREMOST = -2;

function loneSuspect(
  image: number,
  label: number,
  probabilities: Float32Array,
  classLabels: readonly ClassLabel[],
) {
  const size = classLabels.length;
  const row = probabilities.subarray(image * size, (image + 1) * size);
  const suggestedProbability = greatestOther(row, label);
  const looksLike = row.findIndex(
    (probability, index) => index !== label && probability === suggestedProbability,
  );
  const suspect: LabelSuspect = {
    image,
    given: classLabels[label] ?? label,
    suggested: classLabels[looksLike] ?? looksLike,
    givenProbability: row[label] ?? 0,
    suggestedProbability,
  };
  return [{ suspect, margin: FOREMOST }];
}

function countsOf(given: Uint8Array, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const label of given) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** `[classes]`: mean self-confidence of each class; null for one that no reader of its images knew. */
function classThresholds(
  given: Uint8Array,
  probabilities: Float32Array,
  size: number,
): readonly (number | null)[] {
  const sums = Array.from({ length: size }, () => ({ images: 0, probability: 0 }));
  for (const [image, label] of given.entries()) {
    const sum = sums[label];
    if (sum === undefined) continue;
    sum.images += 1;
    sum.probability += probabilities[image * size + label] ?? 0;
  }
  return sums.map(({ images, probability }) =>
    images < LEAST_IMAGES ? null : probability / images,
  );
}

/** The most probable of the classes that reach their thresholds; null where none does. */
function confidentClass(row: Float32Array, thresholds: readonly (number | null)[]): number | null {
  let greatest = 0;
  let mostConfident: number | null = null;
  for (const [index, probability] of row.entries()) {
    if (probability < (thresholds[index] ?? Infinity) || probability <= greatest) continue;
    greatest = probability;
    mostConfident = index;
  }
  return mostConfident;
}

function greatestOther(row: Float32Array, given: number): number {
  return row.reduce((most, value, index) => (index === given ? most : Math.max(most, value)), 0);
}
