/**
 * Whether a run has learned anything, by what its network reads in images that were held out.
 *
 * It is held against whoever never looks: always answering the most frequent class, or guessing. Only
 * what is surely better than both has learned something: its interval of 95 % lies above. Where one
 * class is most of the images, that would ask too much of a network that tells the others apart, so
 * a balanced accuracy that is surely better than guessing counts as well.
 */
import type { ClassLabel } from "../class-label";
import { expectedScore } from "../expected-score";
import { type ConfusionCounts, classMetrics } from "../understand/class-metrics";

/**
 * Fewer images than these cannot tell how well a network reads: at thirty, an interval of 95 % is up
 * to 34 points wide, and one image more or less moves an accuracy by three. With fewer nearly every
 * two networks would be equals.
 */
export const ENOUGH_IMAGES = 30;

export interface Lesson {
  /** `unclear`: too few images were held out to tell. */
  readonly verdict: "something" | "nothing" | "unclear";
  /** What whoever never looks gets right, 0 to 1. */
  readonly baseline: number;
  /** Who is right so often by always answering it; null where guessing is no worse. */
  readonly mostFrequent: ClassLabel | null;
  /** What it answers to 19 of 20 images or more; null where there is no such class. */
  readonly always: ClassLabel | null;
  /** Mean of the classes' recalls, 0 to 1. */
  readonly balancedAccuracy: number;
  /** The class that is read worst, of those that images were held out of. */
  readonly worst: { readonly label: ClassLabel; readonly right: number; readonly images: number };
}

/** Two-sided 95 % of a normal distribution. */
const Z = 1.96;
const NEARLY_ALL = 0.95;
/** Of so many, always the same answer is no accident where it is the answer to most of them. */
const LOPSIDED_IMAGES = 10;

/**
 * @param counts of at least one image
 * @param different how many of the images differ from each other: copies are no further evidence
 */
export function lessonOf(counts: ConfusionCounts, different: number): Lesson {
  const { classLabels, confusion } = counts;
  const size = classLabels.length;
  const classes = classMetrics(counts)
    .map(({ label, images }, index) => ({
      label,
      images,
      right: confusion[index * size + index] ?? 0,
    }))
    .filter(({ images }) => images > 0);
  const images = classes.reduce((sum, one) => sum + one.images, 0);
  const right = classes.reduce((sum, one) => sum + one.right, 0);
  const [most] = classes.toSorted((one, other) => other.images - one.images);
  const [worst] = classes.toSorted((a, b) => a.right / a.images - b.right / b.images);
  if (!most || !worst) throw new RangeError("a lesson needs images");
  const share = most.images / images;
  const baseline = Math.max(share, 1 / size);
  const always = constantAnswer(counts, images);
  const balanced = balancedAccuracyOf(classes, different / images);
  const isBetter =
    expectedScore(right / images, different).low > baseline ||
    (classes.length > 1 && balanced.low > 1 / classes.length);
  const isConstant =
    always !== null && classes.length > 1 && images >= LOPSIDED_IMAGES && share >= 0.5;
  const isNothing = !isBetter && (isConstant || images >= ENOUGH_IMAGES);
  return {
    verdict: isBetter ? "something" : isNothing ? "nothing" : "unclear",
    baseline,
    mostFrequent: share > 1 / size ? most.label : null,
    always,
    balancedAccuracy: balanced.mean,
    worst,
  };
}

/**
 * Whether a run that held nothing out has learned something: what it read right of the images that it
 * learned from is all there is to judge it by.
 *
 * @param accuracy 0 to 1
 * @param classCounts images of each class that was learned from
 */
export function hasLearned(accuracy: number, classCounts: readonly number[]): boolean {
  const images = classCounts.reduce((sum, count) => sum + count, 0);
  const baseline = Math.max(1 / classCounts.length, Math.max(...classCounts) / images);
  return expectedScore(accuracy, images).low > baseline;
}

function constantAnswer({ classLabels, confusion }: ConfusionCounts, images: number) {
  const size = classLabels.length;
  const answers = classLabels.map((_, column) =>
    classLabels.reduce<number>(
      (sum, _label, row) => sum + (confusion[row * size + column] ?? 0),
      0,
    ),
  );
  return classLabels[answers.findIndex((count) => count >= NEARLY_ALL * images)] ?? null;
}

/**
 * With the lower end of its interval: recalls are independent, so their variances add.
 *
 * @param weight evidence in an image; less than 1 where there are copies
 */
function balancedAccuracyOf(classes: readonly { right: number; images: number }[], weight: number) {
  const count = classes.length;
  const mean = classes.reduce((sum, one) => sum + one.right / one.images, 0) / count;
  const variance = classes.reduce((sum, { right, images }) => {
    // Laplace's rule, as none or all right of a few is no certainty.
    const recall = (weight * right + 1) / (weight * images + 2);
    return sum + (recall * (1 - recall)) / (weight * images);
  }, 0);
  return { mean, low: mean - (Z * Math.sqrt(variance)) / count };
}
