import type { Prediction } from "../../session/session-state";
import { percent } from "./formats";

/** "7 (98.3%)", or what is missing. */
export function predictionText(
  prediction: Prediction | null,
  isBlank: boolean,
  canClassify: boolean,
): string {
  if (prediction !== null) {
    const { probabilities, classLabels } = prediction;
    const best = probabilities.indexOf(Math.max(...probabilities));
    return `${classLabels[best] ?? "?"} (${percent(probabilities[best] ?? 0)})`;
  }
  if (!canClassify) return "Train a network first";
  return isBlank ? "Draw a digit" : "Reading…";
}
