/** A judgement by images that each of several networks did not learn from, in words. */
import { expectedScore } from "../../domain/expected-score";
import type { Judgement } from "../../domain/score-ground";
import { count, counted, percent } from "./formats";

export const CROSS_VALIDATION = "Cross-validation";
export const CROSS_VALIDATING = "Judging by cross-validation";
export const STOP_CROSS_VALIDATING = "Stop judging";
export const CROSS_VALIDATE = "Judge by cross-validation";
export const CROSS_VALIDATE_HINT =
  "Learns five times, each time without a fifth of the images, and reads those: so every image judges.";

/** "By cross-validation, 58 of 60 images were read right …: 96.67%, between 88.6% and 99.1% …" */
export function crossValidationText(judgement: Judgement, folds: number): string {
  const { images, accuracy, different } = judgement;
  const { low, high } = expectedScore(accuracy, different);
  return `By cross-validation, ${count(Math.round(accuracy * images))} of ${counted(images, "image")} were read right when they were not learned from (${counted(folds, "part")}): ${percent(accuracy, 2)}, between ${percent(low, 1)} and ${percent(high, 1)} with 95% confidence.`;
}
