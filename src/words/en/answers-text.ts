/** Answers compared with others, in words. */
import type { AnswerComparison } from "../../domain/answers";
import type { SubmissionColumns } from "../../domain/dataset-summary";
import { count, counted } from "./formats";
import { scoreNumber } from "./score-text";

/** "ids 1 to 28,000"; ids of the file's own as it writes them. */
export function idsText({ idColumn, firstId, lastId }: SubmissionColumns, rows: number): string {
  const isCounting = firstId === "1" && lastId === String(rows);
  if (isCounting) return `ids 1 to ${count(rows)}`;
  return `${idColumn} from ${firstId} to ${lastId}`;
}

/**
 * "True score 0.9000: 9 of 10 images read right, by the labels in mnist_test.csv."
 *
 * @param unknown images whose label the training data does not have
 */
export function trueScoreText(
  { images, differences }: AnswerComparison,
  file: string,
  unknown: number,
): string {
  const right = images - differences.length;
  const score = scoreNumber(images === 0 ? 0 : right / images);
  const text = `True score ${score}: ${count(right)} of ${counted(images, "image")} read right, by the labels in ${file}.`;
  if (unknown === 0) return text;
  return `${text} ${counted(unknown, "image has a label", "images have labels")} that the training data does not have.`;
}

/** How a submission differs from one made before. */
export function differencesText(
  { images, differences }: AnswerComparison,
  rows: number,
  file: string,
): string {
  if (images === 0) return `${file} answers none of these images: its ids are others.`;
  const others =
    images === rows
      ? ""
      : ` ${count(rows - images)} of the ${counted(rows, "image")} are not in it.`;
  const { length } = differences;
  if (length === 0) return `No line differs from ${file}.${others}`;
  const verb = length === 1 ? "differs" : "differ";
  return `${count(length)} of ${counted(images, "line")} ${verb} from ${file}.${others}`;
}
