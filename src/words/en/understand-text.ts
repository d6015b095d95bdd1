/** Mistakes and confidence in words. */
import type { ClassLabel } from "../../domain/class-label";
import type { Mistake } from "../../domain/training/confusion";
import type { Calibration } from "../../domain/understand/calibration";
import { confidenceOf, type Readings } from "../../domain/understand/readings";
import { counted, list, percent } from "./formats";

/** Before there is a network. */
export const UNDERSTAND_LATER =
  "After training: which digits it mixes up, which pixels decide, and where a label is wrong.";
export const UNDERSTAND_FULL =
  "This network has learned from all images: none is left to see what it takes for what. Train once with Learn from all images off.";
export const OF_THE_RUN_BEFORE =
  "Of the run that held images out; what reads now learned from all.";
export const LOOK_INSIDE_HINT =
  "Press a digit to look inside: which pixels decide, what it is most like, and what each layer sees.";

export const MISTAKES_WORDS = {
  wrong: {
    title: "The most confident mistakes",
    hint: "Wrong and sure of it. Some are badly written, some labelled wrong.",
    none: "There is no mistake.",
  },
  unsure: {
    title: "The least certain right answers",
    hint: "Right, but only just: others like these may go wrong.",
    none: "There is no right answer.",
  },
} as const;

export const CONFUSION_WORDS = {
  choice: "Show the confusion matrix as",
  caption: "Down: what it is. Across: what it read. Press a number to see those digits.",
  noCell: "Choose a cell to see the images in it, the most confident first.",
} as const;

/** "Most often it took 7 for 2 (3 times) and 4 for 9 (1 time)." */
export function commonMistakesText(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return "There was no mistake.";
  const named = mistakes.map(
    ({ label, readAs, count }) => `${label} for ${readAs} (${counted(count, "time")})`,
  );
  return `Most often it took ${list(named)}.`;
}

/** "A 4, read as 9 · 98.2% sure" */
export function readingText(readings: Readings, index: number): string {
  const { classLabels, truth, predicted } = readings;
  const label = classLabels[truth[index] ?? 0] ?? "?";
  const answer = classLabels[predicted[index] ?? 0] ?? "?";
  return answerOf(label, answer, confidenceOf(readings, index));
}

/** Of an image that has a label. @param confidence 0 to 1 */
export function answerOf(label: ClassLabel, answer: ClassLabel, confidence: number): string {
  const read = label === answer ? "read right" : `read as ${answer}`;
  return `${withArticle(label)}, ${read} · ${percent(confidence)} sure`;
}

/** What is said with a vowel: eight, eleven, eighteen, eighty; a word by its first letter. */
const AN = /^(?:8\d?$|8\d\d$|11$|18$|[aeio])/i;

/** At the beginning of a sentence: "A 7", "An 8", "An elephant". */
function withArticle(label: ClassLabel): string {
  return `${AN.test(String(label)) ? "An" : "A"} ${label}`;
}

/** What is smaller than the last digit that is shown is no leaning: float32 rounds as well. */
const LEAST_LEANING = 0.00005;
/** To lean by less is little. */
const MUCH = 0.05;

/** The expected calibration error, for somebody who has never heard of it. */
export function calibrationText({ bins, expectedCalibrationError }: Calibration): string {
  const error = percent(expectedCalibrationError, 2);
  const answer =
    expectedCalibrationError < LEAST_LEANING ? "just as often as it says" : leaningText(bins);
  return `When it says “90% sure”, is it right nine times of ten? Here: ${answer} (expected calibration error ${error}).`;
}

/** Whether it is right more or less often than it says. */
function leaningText(bins: Calibration["bins"]): string {
  const filled = bins.filter(({ count }) => count > 0);
  const images = filled.reduce((sum, { count }) => sum + count, 0);
  const shy = filled.reduce(
    (sum, { count, meanConfidence, accuracy }) =>
      sum + (count / images) * ((accuracy ?? 0) - (meanConfidence ?? 0)),
    0,
  );
  if (Math.abs(shy) < LEAST_LEANING) return "now more often than it says, now less";
  const amount = Math.abs(shy) < MUCH ? "a little " : "";
  return `${amount}${shy > 0 ? "more" : "less"} often than it says`;
}

/** "1 image", or that there is none, in one cell of the confusion matrix. */
export function cellTitle(label: ClassLabel, readAs: ClassLabel, images: number): string {
  return label === readAs
    ? `${label} read rightly: ${counted(images, "image")}`
    : `${label} read as ${readAs}: ${counted(images, "image")}`;
}
