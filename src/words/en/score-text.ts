/** The expected score on Kaggle, and where it stands, in words. */
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { ExpectedErrors, ExpectedScore } from "../../domain/expected-score";
import type { KnownImages } from "../../domain/likeness";
import { type LadderRung, LEAK_SCORE, type Standing } from "../../domain/score-ladder";
import { count, counted } from "./formats";

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
  ofWhat = "validation image",
): string {
  const text = `Expected score ${scoreNumber(likely)}, between ${scoreNumber(low)} and ${scoreNumber(high)} (95% interval from ${counted(images, ofWhat)})`;
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
