/** The known results on Kaggle's digits, and where an expected score stands among them. */
import type { ExpectedScore } from "../../domain/expected-score";
import type { LadderRung, RungName, Standing } from "../../domain/score-ladder";
import { counted, scoreNumber } from "./formats";

/** What reached each, in the middle of a sentence. */
export const RUNG_TEXT: Readonly<Record<RungName, string>> = {
  "linear-classifier": "a linear classifier",
  "nearest-neighbours": "k nearest neighbours",
  "deskewed-nearest-neighbours": "k nearest neighbours, deskewed",
  "kernel-svm": "a kernel SVM (Gaussian)",
  "first-network": "a first convolutional network in Keras",
  "lenet-5": "LeNet-5, without augmentation",
  "one-network": "one convolutional network",
  "several-networks": "several networks, each reading an image several times",
  "ten-networks": "ten networks, each reading an image several times",
  "fifteen-networks": "fifteen networks: the best honest score that is well documented",
};

export const KNOWN_RESULTS = "Known results";
export const LADDER_NAME = "Known results, best first";
export const WITHIN_INTERVAL = ", within your interval";
export const BAR_HINT = "The bar marks what lies within your 95% interval.";

export function yoursText({ low, high }: ExpectedScore): string {
  return `Expected of yours: ${scoreNumber(low)} to ${scoreNumber(high)}`;
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
  return rung === undefined ? "" : `${side} ${RUNG_TEXT[rung.name]} (${scoreNumber(rung.score)})`;
}
