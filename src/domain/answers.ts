/** Two answers to the same images, compared: read and true, or read now and read before. */
import type { ClassLabel } from "./class-label";
import type { EarlierSubmission } from "./placing-note";
import { idOf, type SubmissionForm } from "./submission";

/** An image to which they differ. */
export interface Difference {
  /** Its position, from 0. */
  readonly image: number;
  readonly read: ClassLabel;
  readonly other: ClassLabel;
}

export interface AnswerComparison {
  /** Images that both answer. */
  readonly images: number;
  /** In the order of the images. */
  readonly differences: readonly Difference[];
}

/**
 * @param read `[images]`
 * @param other `[images]`; undefined where there is no other answer
 */
export function compareAnswers(
  read: readonly ClassLabel[],
  other: readonly (ClassLabel | undefined)[],
): AnswerComparison {
  const differences: Difference[] = [];
  let images = 0;
  for (const [image, label] of read.entries()) {
    const answer = other[image];
    if (answer === undefined) continue;
    images++;
    // A file of numbers beside one of texts: "7" and 7 are one class.
    if (String(answer) !== String(label)) differences.push({ image, read: label, other: answer });
  }
  return { images, differences };
}

/** By their ids: the lines of a submission may stand in any order. */
export function compareWithEarlier(
  read: readonly ClassLabel[],
  form: SubmissionForm,
  { ids, labels }: EarlierSubmission,
): AnswerComparison {
  const byId = new Map(ids.map((id, line) => [id, labels[line]]));
  return compareAnswers(
    read,
    read.map((_, image) => byId.get(idOf(form, image))),
  );
}

/** Answers that can never be read, for no image of the training data has them. */
export function countUnknown(
  truth: readonly ClassLabel[],
  classLabels: readonly ClassLabel[],
): number {
  const known = new Set(classLabels.map(String));
  return truth.filter((label) => !known.has(String(label))).length;
}
