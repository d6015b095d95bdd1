/** How a training run goes, in one line. */

import type { TrainingSummary } from "../../domain/dataset-summary";
import type { EpochMetrics } from "../../domain/training/progress";
import type { RunSubject } from "../../session/run-subject";
import type { FullModel, Run, TrainedModel } from "../../session/session-state";
import { isAdjusted } from "../../session/settings-url";
import { count, counted, duration, percent, plural, withUnit } from "./formats";
import { learnedBriefly, learnedText, unlearnedBriefly, unlearnedText } from "./lesson-text";
import { RECIPE_TEXT } from "./recipe-text";

export const TRAINING_STATUS = "Training status";
export const TRAINING_PROGRESS = "Training progress";

/**
 * @param reader the network in use
 * @param unlearned the last run, where it learned nothing from the data in use
 * @param isCrossed the network in use is judged by cross-validation
 * @param isSeen in a small room, beside the one number, which is not said again
 */
export function trainingText(
  run: Run,
  reader: TrainedModel | FullModel | null,
  unlearned: TrainedModel | FullModel | null,
  data: TrainingSummary | null,
  isCrossed: boolean,
  isSeen = false,
): string {
  if (run.phase !== "idle") return runText(run);
  if (unlearned !== null) {
    return isSeen ? unlearnedBriefly(unlearned.outcome) : unlearnedText(unlearned.outcome);
  }
  if (reader !== null) {
    const { outcome } = reader;
    const learned = isSeen ? learnedBriefly(outcome, isCrossed) : learnedText(outcome, isCrossed);
    return firstLookText(reader) || learned;
  }
  if (data === null) return "Waiting for training data";
  return `Ready to learn from ${counted(data.imageCount, "image")}`;
}

function runText({ phase, pace }: Exclude<Run, { phase: "idle" }>): string {
  if (phase === "stopping") return "Stopping, and checking what was learned…";
  if (pace === null) return phase === "paused" ? "Paused" : "Preparing the first step…";
  const epoch = `Epoch ${count(pace.epoch)} of ${count(pace.epochs)}`;
  const left = `${duration(pace.secondsLeft)} left`;
  if (phase === "paused") return `Paused in ${epoch.toLowerCase()} · ${left}`;
  return `${epoch} · ${withUnit(count(Math.round(pace.imagesPerSecond)), "images/s")} · ${left}`;
}

/** Said aloud at the end of each epoch, and not four times a second. */
export function epochText({ epoch, validationAccuracy }: EpochMetrics): string {
  if (validationAccuracy === null) return `Epoch ${count(epoch)} is done.`;
  return `Epoch ${count(epoch)} is done. Validation accuracy ${percent(validationAccuracy, 2)}.`;
}

/** "Learned from 3,000 sample digits in 0.8 s", where a first stroke asked for it; else empty. */
export function firstLookText({ subject, outcome }: TrainedModel | FullModel): string {
  const { atMost, data } = subject;
  if (atMost === undefined) return "";
  const images = data.origin === "sample" ? "sample digit" : "image";
  return `Learned from ${counted(atMost, images)} in ${duration(outcome.seconds)}`;
}

/** "Quick on train.csv (42,000 images)" */
export function subjectText({ settings, data, atMost }: RunSubject): string {
  if (atMost !== undefined) {
    const images = data.origin === "sample" ? "sample digits" : `images of ${data.fileName}`;
    return `a small network on ${count(atMost)} of ${count(data.imageCount)} ${images}`;
  }
  const recipe = `${RECIPE_TEXT[settings.recipe].name}${isAdjusted(settings) ? ", adjusted," : ""}`;
  return data.origin === "sample"
    ? `${recipe} on ${counted(data.imageCount, "sample digit")}`
    : `${recipe} on ${data.fileName} (${counted(data.imageCount, "image")})`;
}

/** "With Quick on train.csv (42,000 images)." */
export function withSubjectText(subject: RunSubject): string {
  return `With ${subjectText(subject)}.`;
}

/** What was done with copies of images; empty where there are none. */
export function copiesText(copies: number): string {
  if (copies === 0) return "";
  return plural(
    copies,
    "1 copy of an image was kept on one side of the split with it.",
    `${count(copies)} copies of images were kept on one side of the split.`,
  );
}
