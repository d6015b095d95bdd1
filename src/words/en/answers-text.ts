/** Answers compared with others, in words. */
import type { AnswerComparison } from "../../domain/answers";
import { count, counted, plural, scoreNumber } from "./formats";

export const PREDICTED_COUNTS = "How often each was predicted";
export const TRUE_SCORE = "True score";
export const READ_WRONG = "The images read wrong";
export const READ_WRONG_LIST = "Test images read wrong";

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

export const ANSWERED_OTHERWISE = "The images answered differently";
export const ANSWERED_OTHERWISE_LIST = "Test images answered differently";

export function comparedName(file: string): string {
  return `Compared with ${file}`;
}

export function comparedLaterText(file: string): string {
  return `${file} was made before: as soon as the test images are read, the two are compared.`;
}

/** Under a picture, what the file calls it and what it was read as. */
export function idText(id: string): string {
  return `id ${id}`;
}

export function readText(label: string): string {
  return `read ${label}`;
}

/** Behind what it was read as: what the test file says. */
export function truthText(label: string): string {
  return `is ${label}`;
}

/** Behind what it was read as: what the earlier submission says. */
export function earlierText(label: string): string {
  return `then ${label}`;
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
  const verb = plural(length, "differs", "differ");
  return `${count(length)} of ${counted(images, "line")} ${verb} from ${file}.${others}`;
}
