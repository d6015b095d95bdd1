/** What a run has learned, or that it has learned nothing, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { type MissingGround, missingInJudgement } from "../../domain/score-ground";
import { type Lesson, lessonOf } from "../../domain/training/lesson";
import {
  type FullOutcome,
  judgementOf,
  type TrainingOutcome,
  type ValidationResult,
} from "../../domain/training/progress";
import { classMetrics } from "../../domain/understand/class-metrics";
import { count, counted, duration, list, percent } from "./formats";

/** How far accuracy and balanced accuracy may be apart before both are told. */
const IN_BALANCE = 0.05;

const END: Readonly<Record<TrainingOutcome["reason"], string>> = {
  finished: "",
  stopped: "stopped after ",
  diverged: "the loss exploded after ",
};

const CROSSED = "judged by cross-validation";

/**
 * Of a network in use: "Trained: 4 epochs in 31 s, validation accuracy 99.12%".
 *
 * @param isCrossed its accuracy is that of a cross-validation
 */
export function learnedText(outcome: TrainingOutcome | FullOutcome, isCrossed: boolean): string {
  const start = `Trained: ${END[outcome.reason]}${lengthText(outcome)}`;
  if (!("validation" in outcome)) {
    return `${start} on all images, ${isCrossed ? CROSSED : "none held out to judge it by"}`;
  }
  if (isCrossed) return `${start}, ${CROSSED}`;
  const { validation } = outcome;
  const [missing] = missingInJudgement(judgementOf(outcome));
  if (missing !== undefined) return `${start}; ${whyNoAccuracy(missing, validation)}`;
  const lesson = lessonOf(validation, outcome.different);
  return `${start}, ${accuracyText(validation)}${balanceText(lesson, validation)}`;
}

/** The same without its accuracy, which is the one number beside it: "Trained: 4 epochs in 31 s". */
export function learnedBriefly(outcome: TrainingOutcome | FullOutcome, isCrossed: boolean): string {
  const start = `Trained: ${END[outcome.reason]}${lengthText(outcome)}`;
  if (isCrossed || !("validation" in outcome)) return start;
  const { validation } = outcome;
  if (missingInJudgement(judgementOf(outcome)).length > 0) return learnedText(outcome, false);
  return `${start}${balanceText(lessonOf(validation, outcome.different), validation)}`;
}

/** Of a network that is not in use because it has learned nothing. */
export function unlearnedText(outcome: TrainingOutcome | FullOutcome): string {
  if (!("validation" in outcome)) {
    return `Nothing learned: ${END[outcome.reason]}${lengthText(outcome)} on all images, of which it read ${percent(outcome.trainingAccuracy, 2)} right at last.`;
  }
  const { validation, reason } = outcome;
  return `Nothing learned: ${END[reason]}${lengthText(outcome)}, ${accuracyText(validation)}, ${noBetterText(outcome)}.`;
}

/** The same for a place with little room: "Nothing learned: 8.42% read right, no better than …". */
export function unlearnedBriefly(outcome: TrainingOutcome | FullOutcome): string {
  if (outcome.reason === "diverged") {
    return `Nothing learned: ${END.diverged}${lengthText(outcome)}.`;
  }
  if (!("validation" in outcome) || outcome.reason !== "finished") return unlearnedText(outcome);
  const right = percent(outcome.validation.accuracy, 2);
  return `Nothing learned: ${right} read right, ${noBetterText(outcome)}.`;
}

function noBetterText({ validation, different }: TrainingOutcome): string {
  const { baseline, mostFrequent } = lessonOf(validation, different);
  return mostFrequent === null
    ? `no better than guessing (${percent(baseline, 2)})`
    : `no better than always answering ${mostFrequent} (${percent(baseline, 2)})`;
}

/** What such a network does instead of reading; empty where nothing was held out to tell. */
export function unlearnedDetail(outcome: TrainingOutcome | FullOutcome): string {
  if (!("validation" in outcome)) return "";
  const { always, balancedAccuracy, worst } = lessonOf(outcome.validation, outcome.different);
  const balance = `Balanced accuracy ${percent(balancedAccuracy, 2)}; ${recallText(worst)}.`;
  return always === null ? balance : `It answers ${always} to nearly everything. ${balance}`;
}

/** What to change before the next run. @param isAnotherKept a network trained before is in use */
export function unlearnedAdvice(
  outcome: TrainingOutcome | FullOutcome,
  isAnotherKept: boolean,
): string {
  const kept = isAnotherKept
    ? "The network trained before stays in use."
    : "So no network is in use.";
  return `${kept} ${whatToChange(outcome)}`;
}

function whatToChange(outcome: TrainingOutcome | FullOutcome): string {
  if (outcome.reason === "diverged")
    return "Lower the peak learning rate, to a third for instance.";
  const missed = "validation" in outcome ? rareMissed(outcome) : [];
  return missed.length > 0
    ? `Load more images of ${list(missed.map(String))}, or train for more epochs.`
    : "Look whether labels fit; try a third or three times the learning rate, or more epochs.";
}

/** Classes that nothing was read right of, where another class is most of the images. */
function rareMissed({ validation, different }: TrainingOutcome): readonly ClassLabel[] {
  if (lessonOf(validation, different).baseline < 0.5) return [];
  return classMetrics(validation)
    .filter(({ recall }) => recall === 0)
    .map(({ label }) => label);
}

function lengthText({ epochs, reason, seconds }: TrainingOutcome | FullOutcome): string {
  return epochs === 0 && reason !== "finished"
    ? `part of the first epoch, ${duration(seconds)}`
    : `${counted(epochs, "epoch")} in ${duration(seconds)}`;
}

function accuracyText({ accuracy }: ValidationResult): string {
  return `validation accuracy ${percent(accuracy, 2)}`;
}

function whyNoAccuracy(missing: MissingGround, { accuracy, images }: ValidationResult): string {
  const right = `${count(Math.round(accuracy * images))} ${few(missing, images)}read right`;
  if (missing.code === "copies") {
    return `it learned copies of ${count(missing.copied)} of ${counted(images, "validation image")}, so their accuracy tells nothing`;
  }
  const different = missing.code === "few-images" ? missing.images : images;
  return `${counted(different, "validation image is", "validation images are")} too few to tell how well it reads (${right})`;
}

/** Where copies are among them, right ones are counted of all. */
function few(missing: MissingGround, images: number): string {
  const hasCopies = missing.code === "few-images" && missing.images < images;
  return hasCopies ? `of ${count(images)}, copies among them, ` : "";
}

function balanceText(
  { balancedAccuracy, baseline, worst }: Lesson,
  { accuracy }: ValidationResult,
): string {
  if (Math.abs(accuracy - balancedAccuracy) <= IN_BALANCE && accuracy > baseline) return "";
  return `; balanced accuracy ${percent(balancedAccuracy, 2)}, ${recallText(worst)}`;
}

function recallText({ label, right, images }: Lesson["worst"]): string {
  return `of ${label} it read ${count(right)} of ${count(images)} right`;
}
