/** How well images whose labels are known were read. */
import type { LabelledImageSet } from "../dataset/image-set";
import type { ValidationResult } from "../domain/training/progress";
import type { Readings } from "../domain/understand/readings";
import { mostProbable } from "./most-probable";

/** Below this a probability counts as this much, so that one image cannot make the loss infinite. */
const LEAST_PROBABILITY = 1e-7;

/**
 * @param probabilities `[rows * classes]`, each row summing to 1; kept in the result
 * @param rows which images of `data`; copied
 */
export function judge(
  probabilities: Float32Array<ArrayBuffer>,
  data: LabelledImageSet,
  rows: Uint32Array,
): ValidationResult {
  const { classLabels } = data;
  const classCount = classLabels.length;
  const predicted = mostProbable(probabilities, classCount);
  const truth = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
  const confusion = new Uint32Array(classCount * classCount);
  let right = 0;
  let loss = 0;
  for (const [image, label] of truth.entries()) {
    const guess = predicted[image] ?? 0;
    const cell = label * classCount + guess;
    confusion[cell] = (confusion[cell] ?? 0) + 1;
    if (label === guess) right++;
    const probability = probabilities[image * classCount + label] ?? 0;
    loss -= Math.log(Math.max(LEAST_PROBABILITY, probability));
  }
  const images = Uint32Array.from(rows);
  const readings: Readings = { images, classLabels, truth, predicted, probabilities };
  return {
    images: rows.length,
    accuracy: right / rows.length,
    loss: loss / rows.length,
    classLabels,
    confusion,
    readings,
  };
}
