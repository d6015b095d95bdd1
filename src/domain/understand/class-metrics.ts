/**
 * What a confusion matrix says about single classes.
 *
 * With TP, FP and FN the images of a class that were read right, the images of others that were
 * read as it, and its own that were read as others: precision is TP / (TP + FP), recall is
 * TP / (TP + FN), and F1 is their harmonic mean, 2·TP / (2·TP + FP + FN). Source: C. J. van
 * Rijsbergen, "Information Retrieval", 2nd edition, 1979, chapter 7.
 */
import type { ClassLabel } from "../class-label";
import type { Readings } from "./readings";

export interface ConfusionCounts {
  readonly classLabels: readonly ClassLabel[];
  /** `[classes * classes]`, row-major; rows count the true class, columns the predicted. */
  readonly confusion: Uint32Array<ArrayBuffer>;
}

export interface ClassMetrics {
  readonly label: ClassLabel;
  /** How many images are of the class. */
  readonly images: number;
  /** Share of the images read as this class that are of it; null where none was read as it. */
  readonly precision: number | null;
  /** Share of the class's images that were read right; null where there is none. */
  readonly recall: number | null;
  /** Null where no image is of the class and none was read as it. */
  readonly f1: number | null;
}

/** Each over the classes where it is defined, every class counting the same; null where none is. */
export interface MacroAverages {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function confusionOf({ classLabels, truth, predicted }: Readings): ConfusionCounts {
  const size = classLabels.length;
  const confusion = new Uint32Array(size * size);
  for (const [index, row] of truth.entries()) {
    const cell = row * size + (predicted[index] ?? 0);
    confusion[cell] = (confusion[cell] ?? 0) + 1;
  }
  return { classLabels, confusion };
}

/**
 * Of each class, in the order of `classLabels`.
 *
 *     const metrics = classMetrics(outcome.validation); // or classMetrics(confusionOf(readings))
 *     const { f1 } = macroAverages(metrics);
 */
export function classMetrics({ classLabels, confusion }: ConfusionCounts): readonly ClassMetrics[] {
  const size = classLabels.length;
  return classLabels.map((label, index) => {
    const images = total(confusion.subarray(index * size, (index + 1) * size));
    const readAs = total(confusion.filter((_, cell) => cell % size === index));
    const right = confusion[index * size + index] ?? 0;
    return {
      label,
      images,
      precision: share(right, readAs),
      recall: share(right, images),
      f1: share(2 * right, images + readAs),
    };
  });
}

export function macroAverages(metrics: readonly ClassMetrics[]): MacroAverages {
  return {
    precision: meanOfDefined(metrics.map(({ precision }) => precision)),
    recall: meanOfDefined(metrics.map(({ recall }) => recall)),
    f1: meanOfDefined(metrics.map(({ f1 }) => f1)),
  };
}

function total(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function meanOfDefined(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return share(
    defined.reduce((sum, value) => sum + value, 0),
    defined.length,
  );
}
