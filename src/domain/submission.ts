/**
 * Predicted labels → the text of `submission.csv`, and the check that it is what Kaggle takes.
 *
 * Unless the data says otherwise the form is that of Digit Recognizer's sample_submission.csv, byte
 * for byte: `ImageId,Label`, ids from 1, one line an image, CRLF behind every line, the last one too.
 */
import type { ClassLabel } from "./class-label";
import type { SubmissionColumns } from "./dataset-summary";
import { FailureError, type SubmissionProblem } from "./failure";

export const SUBMISSION_FILE_NAME = "submission.csv";

const LINE_END = "\r\n";

/** What the lines of a submission are called by. */
export interface SubmissionForm {
  readonly idColumn: string;
  readonly labelColumn: string;
  /** `[images]`, as written in the test file; null where its images count from 1. */
  readonly ids: readonly string[] | null;
}

export const KAGGLES_FORM: SubmissionForm = {
  idColumn: "ImageId",
  labelColumn: "Label",
  ids: null,
};

/** @param image its position, from 0 */
export function idOf({ ids }: Pick<SubmissionForm, "ids">, image: number): string {
  return ids?.[image] ?? String(image + 1);
}

/** What the page shows of a form. @param images of the test data, at least one */
export function columnsOf(form: SubmissionForm, images: number): SubmissionColumns {
  const { idColumn, labelColumn } = form;
  return { idColumn, labelColumn, firstId: idOf(form, 0), lastId: idOf(form, images - 1) };
}

/** @param labels `[images]`, in the order of the test file, as written in the training file */
export function submissionText(labels: readonly ClassLabel[], form: SubmissionForm): string {
  const lines = labels.map((label, image) => lineOf(idOf(form, image), String(label)));
  return [lineOf(form.idColumn, form.labelColumn), ...lines, ""].join(LINE_END);
}

function lineOf(...fields: readonly string[]): string {
  return fields.map(quotedIfNeeded).join();
}

/** RFC 4180: what holds a separator, a quote or a line end, and what ends in blanks, is quoted. */
function quotedIfNeeded(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * Reads the text again, as Kaggle will, and trusts nothing of how it was made.
 *
 * @throws FailureError `submission-invalid` with the first line that is wrong, counted from 1
 */
export function checkSubmission(
  text: string,
  form: SubmissionForm,
  imageCount: number,
  classLabels: readonly ClassLabel[],
): void {
  const lines = linesOf(text);
  const header = lineOf(form.idColumn, form.labelColumn);
  if (lines[0] !== header) {
    refuse(1, { code: "other-header", header: lines[0] ?? "", expected: header });
  }
  if (lines.at(-1) !== "") refuse(lines.length, { code: "no-line-end" });
  const known = new Set(classLabels.map(String));
  for (const [image, line] of lines.slice(1, -1).entries()) {
    checkLine(line, image + 2, idOf(form, image), known);
  }
  const predictions = lines.length - 2;
  if (predictions !== imageCount) {
    refuse(lines.length, { code: "prediction-count", predictions, images: imageCount });
  }
  if (form.ids !== null && form.ids.length !== imageCount) {
    refuse(lines.length, { code: "id-count", ids: form.ids.length, images: imageCount });
  }
}

/** A line end within quotes ends no line. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let open: string | null = null;
  for (const piece of text.split(LINE_END)) {
    const line: string = open === null ? piece : open + LINE_END + piece;
    open = line.split('"').length % 2 === 0 ? line : null;
    if (open === null) lines.push(line);
  }
  return open === null ? lines : [...lines, open];
}

const ID_AND_LABEL = /^("(?:[^"]|"")*"|[^",]*),("(?:[^"]|"")*"|.*)$/s;

function checkLine(line: string, lineNumber: number, id: string, known: ReadonlySet<string>) {
  const [, idField = "", labelField = ""] = ID_AND_LABEL.exec(line) ?? [];
  if (unquoted(idField) !== id) refuse(lineNumber, { code: "other-id", line, expected: id });
  const label = unquoted(labelField);
  if (!known.has(label)) refuse(lineNumber, { code: "unknown-class", label });
}

function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function refuse(line: number, problem: SubmissionProblem): never {
  throw new FailureError({ code: "submission-invalid", line, problem });
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
