/**
 * Predicted labels → the text of `submission.csv`, and the check that it is what Kaggle takes.
 *
 * The form is that of Kaggle's own sample_submission.csv, byte for byte: `ImageId,Label`, ids
 * from 1, one line an image, CRLF behind every line, the last one too.
 */
import type { ClassLabel } from "./class-label";
import { FailureError } from "./failure";

export const SUBMISSION_FILE_NAME = "submission.csv";

const HEADER = "ImageId,Label";
const LINE_END = "\r\n";

/** @param labels `[images]`, in the order of the test file, as written in the training file */
export function submissionText(labels: readonly ClassLabel[]): string {
  const lines = labels.map((label, index) => `${index + 1},${label}`);
  return [HEADER, ...lines, ""].join(LINE_END);
}

/**
 * Reads the text again, as Kaggle will, and trusts nothing of how it was made.
 *
 * @throws FailureError `submission-invalid` with the first line that is wrong, counted from 1
 */
export function checkSubmission(
  text: string,
  imageCount: number,
  classLabels: readonly ClassLabel[],
): void {
  const lines = text.split(LINE_END);
  if (lines[0] !== HEADER) refuse(1, `the header is "${lines[0]}" and not "${HEADER}"`);
  if (lines.at(-1) !== "") refuse(lines.length, "the last line has no line end");
  const known = new Set(classLabels.map(String));
  for (const [index, line] of lines.slice(1, -1).entries()) {
    checkLine(line, index + 1, known);
  }
  const count = lines.length - 2;
  if (count !== imageCount) refuse(lines.length, `${count} predictions for ${imageCount} images`);
}

function checkLine(line: string, id: number, known: ReadonlySet<string>): void {
  const comma = line.indexOf(",");
  if (line.slice(0, comma) !== String(id)) refuse(id + 1, `"${line}" does not have the id ${id}`);
  const label = line.slice(comma + 1);
  if (!known.has(label)) refuse(id + 1, `"${label}" is no class of the training data`);
}

function refuse(line: number, detail: string): never {
  throw new FailureError({ code: "submission-invalid", line, detail });
}

/** How often each class was predicted, in the order of `classLabels`. */
export function countLabels(
  labels: readonly ClassLabel[],
  classLabels: readonly ClassLabel[],
): readonly number[] {
  const counts = new Map<ClassLabel, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return classLabels.map((label) => counts.get(label) ?? 0);
}
