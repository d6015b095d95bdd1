/** Which classes are taken for which. Rows of a confusion matrix count the true class. */
import type { ClassLabel } from "../class-label";
import type { ValidationResult } from "./progress";

type Confusion = Pick<ValidationResult, "classLabels" | "confusion">;

export interface Mistake {
  readonly label: ClassLabel;
  readonly readAs: ClassLabel;
  readonly count: number;
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
