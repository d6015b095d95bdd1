/** What a file of ids and labels is: the form of a submission, one made before, or a key. */
import type { ClassLabel } from "../../domain/class-label";
import type { SubmissionForm } from "../../domain/submission";
import type { AnswersPart } from "../formats/part";
import type { ImageSet } from "../image-set";
import { nameWords } from "./name-words";

/**
 * Kaggle's examples answer the same to all; some answer by lot, and say in their name what they
 * are. A key is called one (`trainLabels.csv`, `solution.csv`) or stands beside its images.
 */
export function kindOfAnswers({ path, labels }: AnswersPart): "form" | "earlier" | "key" {
  const { isSample, isSubmission, content, role } = nameWords(path);
  if (isSample || (new Set(labels).size <= 1 && content !== "labels")) return "form";
  if (isSubmission) return "earlier";
  return content === "labels" || role === "train" ? "key" : "earlier";
}

/**
 * The form of a submission for these images: that of the example where its ids are theirs, else
 * what the test file calls them.
 *
 * @param example Kaggle's sample_submission.csv, of whatever data
 */
export function submissionForm(
  { ids, count }: ImageSet,
  example: SubmissionForm | null,
): SubmissionForm | null {
  if (example !== null && fits(example, ids?.values ?? null, count)) {
    return ids === undefined ? example : { ...example, ids: ids.values };
  }
  if (ids === undefined) return null;
  return { idColumn: ids.column, labelColumn: labelLike(ids.column), ids: ids.values };
}

function fits({ ids: known }: SubmissionForm, ids: readonly string[] | null, count: number) {
  if (known === null || known.length !== count) return false;
  const names = new Set(known);
  return names.size === count && (ids === null || ids.every((id) => names.has(id)));
}

/** `id` goes with `label`, `ImageId` and `ID` with `Label`. */
function labelLike(idColumn: string): string {
  return idColumn === idColumn.toLowerCase() ? "label" : "Label";
}

/** The example's names and ids; its answers are none. */
export function formOf({ idColumn, labelColumn, ids }: AnswersPart): SubmissionForm {
  return { idColumn, labelColumn, ids };
}

/** Whether labels only count the rows, as ids under a wrong name do. */
export function countsRows(labels: readonly ClassLabel[]): boolean {
  const [first] = labels;
  if (first !== 0 && first !== 1) return false;
  return labels.every((label, row) => label === first + row);
}
