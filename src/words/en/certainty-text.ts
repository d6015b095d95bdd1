/** How sure a network is, against how often it is right, in words. */
import type { Calibration } from "../../domain/understand/calibration";
import { counted, percent } from "./formats";

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

export const CALIBRATION_HINT =
  "On the dashed line it would be right exactly as often as it says; above it, it is too modest. Answers far to the left are few, so their points jump.";

export const BIN_WORDS = {
  summary: "Numbers of each confidence",
  caption: "How often it was right, by how sure it was",
  said: "It said",
  images: "Images",
  average: "On average",
  right: "Right",
} as const;

/** "90% to 95%". @param from 0 to 1 */
export function binText(from: number, to: number): string {
  return `${percent(from, 0)} to ${percent(to, 0)}`;
}

export const RELIABILITY_TITLE = "Accuracy against confidence";
export const RELIABILITY_AXES = { confidence: "Confidence", right: "Right" } as const;
/** Lines of the chart; Vega takes such names for paths, so they have neither dots nor brackets. */
export const RELIABILITY_LINES = { perfect: "Perfectly calibrated", own: "This network" } as const;

interface FilledBin {
  readonly count: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

/** The chart for those who cannot see it. */
export function reliabilityText(bins: readonly FilledBin[]): string {
  const points = bins.map(
    ({ count, meanConfidence, accuracy }) =>
      `${percent(meanConfidence, 2)} sure: ${percent(accuracy, 2)} right, ${counted(count, "image")}`,
  );
  return `${RELIABILITY_TITLE}. ${points.join("; ")}.`;
}
