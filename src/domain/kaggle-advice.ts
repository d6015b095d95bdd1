/** Whether a submission belongs to Kaggle's "Digit Recognizer", which refuses what does not. */
import type { ClassLabel } from "./class-label";
import type { TrainingSummary } from "./dataset-summary";
import { mainLabels } from "./understand/lone-classes";

/** Images of its test.csv, each with a row of the submission. */
export const KAGGLE_TEST_IMAGES = 28_000;
const KAGGLE_SIDE = 28;
const KAGGLE_CLASSES = "0,1,2,3,4,5,6,7,8,9";
const ONE_TO_TEN = "1,2,3,4,5,6,7,8,9,10";

export type KaggleAdvice =
  | "submit"
  /** Digits like Kaggle's, yet not as many: a part of its file, or of another one. */
  | "other-count"
  | "other-data"
  | "samples";

type LearnedFrom = Pick<TrainingSummary, "origin" | "side" | "classLabels" | "classCounts">;

/** Whether what is known of Kaggle's digits says anything about this data. */
export function isLikeKaggle({ origin, side, ...classes }: LearnedFrom): boolean {
  return origin === "file" && side === KAGGLE_SIDE && mainLabels(classes).join() === KAGGLE_CLASSES;
}

/**
 * @param learnedFrom what who reads has learned from
 * @param testImages rows of the submission
 */
export function kaggleAdvice(learnedFrom: LearnedFrom, testImages: number): KaggleAdvice {
  if (learnedFrom.origin === "sample") return "samples";
  if (!isLikeKaggle(learnedFrom)) return "other-data";
  return testImages === KAGGLE_TEST_IMAGES ? "submit" : "other-count";
}

/** Digits of which zero is called ten, as in some courses' files. */
export function isOneToTen(classLabels: readonly ClassLabel[]): boolean {
  return classLabels.join() === ONE_TO_TEN;
}
