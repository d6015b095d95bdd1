/** What stands around the button that makes a submission. */
import type { ExpectedScore } from "../../domain/expected-score";
import { count, counted, scoreNumber } from "./formats";

export const DOWNLOAD = "Download submission.csv";
export const READING = "Reading the test images";
export const PRACTICE = "practice file";

/** Where there is little room: behind these is what is known of the file. */
export const ABOUT_FILE = "About this file";
export const WHY_NO_SCORE = "Why there is no expected score";
export const ABOUT_FILE_LATER =
  "Once a network has learned: which score to expect, and what could raise it.";

/** "expect 0.9933 (0.9904 to 0.9954)" */
export function expectText({ low, likely, high }: ExpectedScore): string {
  return `expect ${scoreNumber(likely)} (${scoreNumber(low)} to ${scoreNumber(high)})`;
}

/** What the button will give. */
export function readyText(images: number, areSamples: boolean): string {
  return areSamples
    ? `${counted(images, "sample digit")}: fine for trying. Kaggle wants its own test.csv.`
    : `${counted(images, "row")}, checked line by line before you get it.`;
}

export function readingText(done: number, total: number): string {
  return `${count(done)} of ${counted(total, "test image")} read.`;
}

/** What has to be there, or to end, before test images can be read. */
export const MISSING = {
  "run-going-on": "When the training has ended, the test images can be read.",
  "study-going-on": "Wait for what is being computed, or stop it.",
  everything: "Needs a trained network and the test data.",
  lesson: "Needs a network that has learned something.",
  network: "Needs a trained network.",
  test: "Needs the test data.",
} as const;
