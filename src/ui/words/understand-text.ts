/** Mistakes and confidence in words. */
import type { ClassLabel } from "../../domain/class-label";
import type { Calibration } from "../../domain/understand/calibration";
import { confidenceOf, probabilitiesOf, type Readings } from "../../domain/understand/readings";
import { counted, percent } from "./formats";

/** Below this it is not worth a word. */
const LEAST_MENTIONED = 0.005;
const MENTIONED = 2;

/** "Labelled 4, read as 9 (98.2%)" */
export function readingText(readings: Readings, index: number): string {
  const { classLabels, truth, predicted } = readings;
  const label = classLabels[truth[index] ?? 0];
  const answer = classLabels[predicted[index] ?? 0];
  const sure = percent(confidenceOf(readings, index));
  return label === answer
    ? `Labelled and read ${label} (${sure})`
    : `Labelled ${label}, read as ${answer} (${sure})`;
}

/** The likeliest of the other classes: "4 1.2%, 7 0.6%"; empty where there is none to speak of. */
export function othersText(readings: Readings, index: number): string {
  const best = readings.predicted[index] ?? 0;
  const others = [...probabilitiesOf(readings, index)]
    .map((probability, place) => ({ probability, place }))
    .filter(({ probability, place }) => place !== best && probability >= LEAST_MENTIONED)
    .sort((one, other) => other.probability - one.probability)
    .slice(0, MENTIONED);
  return others
    .map(({ probability, place }) => `${readings.classLabels[place]} ${percent(probability)}`)
    .join(", ");
}

/** What is smaller than the last digit that is shown is no leaning: float32 rounds as well. */
const LEAST_LEANING = 0.00005;

/** The expected calibration error, in a sentence for somebody who has never heard of it. */
export function calibrationText({ bins, expectedCalibrationError }: Calibration): string {
  const question = "When it says 90%, is it right nine times of ten?";
  if (expectedCalibrationError < LEAST_LEANING) {
    return `${question} Here its confidence and its accuracy agree: the expected calibration error is 0.00%.`;
  }
  const off = `its confidence is ${percent(expectedCalibrationError, 2)} away from its accuracy on average`;
  return `${question} Here ${off} (the expected calibration error)${leaningText(bins)}.`;
}

/** Whether it is right more or less often than it says; empty where the two make up for another. */
function leaningText(bins: Calibration["bins"]): string {
  const filled = bins.filter(({ count }) => count > 0);
  const images = filled.reduce((sum, { count }) => sum + count, 0);
  const shy = filled.reduce(
    (sum, { count, meanConfidence, accuracy }) =>
      sum + (count / images) * ((accuracy ?? 0) - (meanConfidence ?? 0)),
    0,
  );
  if (Math.abs(shy) < LEAST_LEANING) return "";
  return `, and it is more often ${shy > 0 ? "right" : "wrong"} than it says`;
}

/** "1 image", or that there is none, in one cell of the confusion matrix. */
export function cellTitle(label: ClassLabel, readAs: ClassLabel, images: number): string {
  return label === readAs
    ? `${label} read rightly: ${counted(images, "image")}`
    : `${label} read as ${readAs}: ${counted(images, "image")}`;
}
