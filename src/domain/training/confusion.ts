/** What a confusion matrix says about single classes. Rows count the true class. */
import type { ValidationResult } from "./progress";

type Confusion = Pick<ValidationResult, "classLabels" | "confusion">;

export interface ClassRecall {
  readonly label: number;
  readonly images: number;
  /** Share of the class's images that were read right; null where there is none. */
  readonly recall: number | null;
}

export interface Mistake {
  readonly label: number;
  readonly readAs: number;
  readonly count: number;
}

export function classRecalls({ classLabels, confusion }: Confusion): readonly ClassRecall[] {
  const size = classLabels.length;
  return classLabels.map((label, index) => {
    const row = confusion.subarray(index * size, (index + 1) * size);
    const images = row.reduce((sum, count) => sum + count, 0);
    return { label, images, recall: images === 0 ? null : (row[index] ?? 0) / images };
  });
}

/** The most frequent mistakes first. */
export function commonMistakes(
  { classLabels, confusion }: Confusion,
  limit: number,
): readonly Mistake[] {
  const size = classLabels.length;
  const mistakes = [...confusion].flatMap((count, cell): Mistake[] => {
    const label = classLabels[Math.floor(cell / size)];
    const readAs = classLabels[cell % size];
    if (label === undefined || readAs === undefined) return [];
    return count > 0 && label !== readAs ? [{ label, readAs, count }] : [];
  });
  return mistakes.sort((one, other) => other.count - one.count).slice(0, limit);
}
