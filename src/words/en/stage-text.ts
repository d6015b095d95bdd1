/** What stands on the stage beside the one number: what it is of, and what comes next. */
import type { TestSummary, TrainingSummary } from "../../domain/dataset-summary";
import { type Judgement, missingInJudgement } from "../../domain/score-ground";
import { judgementOf } from "../../domain/training/progress";
import type { RunSubject } from "../../session/run-subject";
import type { FullModel, TrainedModel } from "../../session/session-state";
import type { StudyKind } from "../../session/understanding";
import { count, roughDuration } from "./formats";
import { copiesText, subjectText } from "./training-text";

export const LEAD = "Teach a network to read handwriting";

/** The button that changes its word with the run. */
export const TRAIN_BUTTON = { idle: "Train", training: "Pause", paused: "Resume" } as const;
export const STOP = "Stop";

export const NETWORK_WRONG = "The network cannot be built; mend it under Model first.";

/** Why nothing can be trained just now. */
export const STUDY_HINTS: Readonly<Record<StudyKind, string>> = {
  arena: "Algorithms are being compared; training waits until that ends or is stopped.",
  map: "The map is being drawn; training waits until that ends or is stopped.",
  "cross-validation":
    "A cross-validation is running; training waits until that ends or is stopped.",
  "label-errors": "Labels are being checked; training waits until that ends or is stopped.",
};

/** What the one number is the share of, while a network learns. */
export const NUMBER_OF = {
  unseen: "of digits it has never seen are read right so far.",
  learned: "of the digits it learns from are read right so far.",
  before: "is what the network before reads right.",
} as const;

/** @param seconds that a training takes; null where it is not known */
export function readyHints(
  data: TrainingSummary | null,
  seconds: number | null,
  isWritingSamples: boolean,
): readonly string[] {
  if (data === null) {
    return [
      isWritingSamples
        ? "Sample digits are being written. Your own files can be dropped anywhere, now too."
        : "Drop your files anywhere, or use the sample digits.",
    ];
  }
  const here =
    data.origin === "sample" ? "Sample digits are here already." : `${data.fileName} is here.`;
  return seconds === null ? [here] : [here, `Takes ${roughDuration(seconds)} on this machine.`];
}

export interface Next {
  readonly training: TrainingSummary | null;
  readonly test: TestSummary | null;
  /** The data in use now is what was learned from. */
  readonly isSameData: boolean;
}

/** Of the network in use. @param crossed what judges it instead, where too few were held out */
export function trainedHints(
  reader: TrainedModel | FullModel,
  next: Next,
  crossed: Pick<Judgement, "accuracy" | "images"> | null,
): readonly string[] {
  const { subject, outcome } = reader;
  const copies = "copies" in outcome ? copiesText(outcome.copies) : "";
  return [
    crossed === null ? rightText(outcome) : `${rightOf(crossed)} read right, by cross-validation.`,
    next.isSameData ? nextOf(subject, next) : "The data in use now is other data.",
    `Trained with ${subjectText(subject)}.`,
    copies,
  ].filter((sentence) => sentence !== "");
}

/** "1,180 of 1,200 digits it had never seen."; empty where that says nothing. */
function rightText(outcome: TrainedModel["outcome"] | FullModel["outcome"]): string {
  if (!("validation" in outcome)) return "of the digits it learned from, none held out.";
  if (missingInJudgement(judgementOf(outcome)).length > 0) return "";
  return `${rightOf(outcome.validation)} it had never seen.`;
}

function rightOf({ accuracy, images }: Pick<Judgement, "accuracy" | "images">): string {
  return `${count(Math.round(accuracy * images))} of ${count(images)} digits`;
}

function nextOf({ atMost, data }: RunSubject, next: Next): string {
  return atMost === undefined ? nextText(next) : `Train learns from all ${count(data.imageCount)}.`;
}

function nextText({ training, test }: Next): string {
  if (training?.origin === "sample") return "Next: draw, or drop Kaggle's zip to compete.";
  return test === null ? "Next: draw a digit." : "Next: draw, or download your submission.";
}
