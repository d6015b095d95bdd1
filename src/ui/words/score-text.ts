/** The expected score on Kaggle, and where it stands, in words. */
import type { DataWarning, TrainingSummary } from "../../domain/dataset-summary";
import type { ExpectedErrors, ExpectedScore } from "../../domain/expected-score";
import { type LadderRung, LEAK_SCORE, type Standing } from "../../domain/score-ladder";
import { count, counted } from "./formats";

const KAGGLE_SIDE = 28;
const KAGGLE_CLASSES = "0,1,2,3,4,5,6,7,8,9";

/** Whether what is known of Kaggle's digits says anything about this data. */
export function isLikeKaggle({ origin, side, classLabels }: TrainingSummary): boolean {
  return origin === "file" && side === KAGGLE_SIDE && classLabels.join() === KAGGLE_CLASSES;
}

/** As Kaggle writes scores, to four digits: "0.9951"; less than all is never 1. */
export function scoreNumber(share: number): string {
  const rounded = Math.min(1, share).toFixed(4);
  return share < 1 && rounded === "1.0000" ? "0.9999" : rounded;
}

/** @param images it was validated on */
export function expectedScoreText(
  { low, likely, high }: ExpectedScore,
  images: number,
  data: TrainingSummary,
): string {
  const text = `Expected score ${scoreNumber(likely)}, between ${scoreNumber(low)} and ${scoreNumber(high)} (95% interval from ${counted(images, "validation image")})`;
  return data.origin === "sample"
    ? `${text}, on digits like the samples; Kaggle's digits are others.`
    : `${text}.`;
}

/** @param images of the test data */
export function expectedErrorsText({ low, likely, high }: ExpectedErrors, images: number): string {
  const errors = counted(Math.round(likely), "error");
  return `That is about ${errors} in the ${counted(images, "test image")}, between ${count(Math.floor(low))} and ${count(Math.ceil(high))}.`;
}

/** Between which results: the two that the interval surely leaves below and above itself. */
export function standingText({ below, within, above }: Standing): string {
  const bounds = [boundText("above", below.at(-1)), boundText("below", above[0])].filter(Boolean);
  if (bounds.length === 0) return "With so few validation images it could stand anywhere.";
  const near =
    within.length === 0 ? "" : `, too near to ${counted(within.length, "other")} to tell`;
  return `It stands ${bounds.join(" and ")}${near}.`;
}

function boundText(side: "above" | "below", rung: LadderRung | undefined): string {
  return rung === undefined ? "" : `${side} ${rung.name} (${scoreNumber(rung.score)})`;
}

/** A warning where the score is too good to be honest; empty where it is not. */
export function leakText(leak: Standing["leak"], warnings: readonly DataWarning[]): string {
  if (leak === "none") return "";
  const shared = warnings.find(({ code }) => code === "test-images-in-training");
  const start = `More than ${LEAK_SCORE} is better than any honest result that is well documented.`;
  if (shared !== undefined && "count" in shared) {
    return `${start} Here it is a leak: ${counted(shared.count, "test image")} also in the training data, known by heart.`;
  }
  return leak === "probable"
    ? `${start} Look for a leak: the same images on both sides of the validation, or test images in the training data.`
    : `${start} With so few validation images it may be luck; else look for a leak, such as test images in the training data.`;
}
