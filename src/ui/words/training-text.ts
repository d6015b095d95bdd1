/** How a training run goes, in one line. */

import type { TrainingSummary } from "../../domain/dataset-summary";
import type { EpochMetrics, TrainingOutcome } from "../../domain/training/progress";
import { RECIPES } from "../../domain/training/recipes";
import type { Run, RunSubject, TrainedModel } from "../../session/session-state";
import { isAdjusted } from "../../session/settings-url";
import { count, counted, duration, percent } from "./formats";

export function trainingText(
  run: Run,
  model: TrainedModel | null,
  data: TrainingSummary | null,
): string {
  if (run.phase !== "idle") return runText(run);
  if (model !== null) return outcomeText(model.outcome);
  if (data === null) return "Waiting for training data";
  return `Ready to learn from ${counted(data.imageCount, "image")}`;
}

function runText({ phase, pace }: Exclude<Run, { phase: "idle" }>): string {
  if (phase === "stopping") return "Stopping, and checking what was learned…";
  if (pace === null) return phase === "paused" ? "Paused" : "Preparing the first step…";
  const epoch = `Epoch ${count(pace.epoch)} of ${count(pace.epochs)}`;
  const left = `${duration(pace.secondsLeft)} left`;
  if (phase === "paused") return `Paused in ${epoch.toLowerCase()} · ${left}`;
  return `${epoch} · ${count(Math.round(pace.imagesPerSecond))} images/s · ${left}`;
}

const END: Readonly<Record<TrainingOutcome["reason"], string>> = {
  finished: "",
  stopped: "stopped after ",
  diverged: "the loss exploded after ",
};

function outcomeText({ reason, epochs, seconds, validation }: TrainingOutcome): string {
  return `Trained: ${END[reason]}${counted(epochs, "epoch")} in ${duration(seconds)}, validation accuracy ${percent(validation.accuracy, 2)}`;
}

/** Said aloud at the end of each epoch, and not four times a second. */
export function epochText({ epoch, validationAccuracy }: EpochMetrics): string {
  return `Epoch ${count(epoch)} is done. Validation accuracy ${percent(validationAccuracy, 2)}.`;
}

/** "Quick on train.csv (42,000 images)" */
export function subjectText({ settings, data }: RunSubject): string {
  const recipe = `${RECIPES[settings.recipe].label}${isAdjusted(settings) ? ", adjusted," : ""}`;
  const name = data.origin === "sample" ? "sample digits" : data.fileName;
  return `${recipe} on ${name} (${counted(data.imageCount, "image")})`;
}
