/** The expected score on Kaggle, and whether it is too good, in words. */
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { ExpectedErrors, ExpectedScore } from "../../domain/expected-score";
import type { KnownImages } from "../../domain/likeness";
import { LEAK_SCORE, type Standing } from "../../domain/score-ladder";
import { count, counted, plural, scoreNumber } from "./formats";

export const EXPECTED_SCORE = "Expected score";

/** Behind a score that what reads now was not measured by. */
export const OF_ANOTHER_RUN =
  "This is the score of the run that held images out, with the same settings and data; what reads now has learned from those, too.";

/** @param images it was validated on, held out or by a cross-validation */
export function expectedScoreText(
  { low, likely, high }: ExpectedScore,
  images: number,
  data: Pick<TrainingSummary, "origin">,
  isCrossValidated = false,
): string {
  const ground = counted(images, isCrossValidated ? "cross-validated image" : "validation image");
  const text = `Expected score ${scoreNumber(likely)}, between ${scoreNumber(low)} and ${scoreNumber(high)} (95% interval from ${ground})`;
  return data.origin === "sample"
    ? `${text}, on digits like the samples; Kaggle's digits are others.`
    : `${text}.`;
}

/** @param images of the test data */
export function expectedErrorsText({ low, likely, high }: ExpectedErrors, images: number): string {
  const errors = counted(Math.round(likely), "error");
  return `That is about ${errors} in the ${counted(images, "test image")}, between ${count(Math.floor(low))} and ${count(Math.ceil(high))}.`;
}

/**
 * A warning where the score is too good to be honest; empty where it is not.
 *
 * @param known test images that were learned from, which are told apart from this
 */
export function leakText(leak: Standing["leak"], known: KnownImages | null): string {
  if (leak === "none") return "";
  const start = `More than ${LEAK_SCORE} is better than any honest result that is well documented.`;
  if (known !== null) {
    return `${start} Here it is a leak: ${counted(known.count, "test image")} also in the training data, known by heart.`;
  }
  return leak === "probable"
    ? `${start} Look for a leak: the same images on both sides of the validation, or test images in the training data.`
    : `${start} With so few validation images it may be luck; else look for a leak, such as test images in the training data.`;
}

export const LEARN_ONCE_MORE = "Learn once more from all images";

/** @param heldOut images @param isCrossed the score is that of a cross-validation */
export function learnOnceMoreText(heldOut: number, isCrossed: boolean): string {
  const images = counted(heldOut, "image was", "images were");
  const them = plural(heldOut, "it", "them");
  const judged = isCrossed ? "the cross-validation" : `the run that held ${them} out`;
  return `${images} held out to judge by. Learning once more from all images, with the same settings, makes some 7 to 10 % fewer errors; the expected score stays that of ${judged}.`;
}
