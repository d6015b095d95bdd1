/** How well given weights read images whose labels are known. */
import type { LabelledImageSet } from "../dataset/image-set";
import type { ValidationResult } from "../domain/training/progress";
import { mostProbable, type Predictor, predictProbabilities } from "./predict";

/** Below this a probability counts as this much, so that one image cannot make the loss infinite. */
const LEAST_PROBABILITY = 1e-7;

/** @param rows which images of `data` */
export async function evaluate(
  predictor: Predictor,
  data: LabelledImageSet,
  rows: Uint32Array,
  signal: AbortSignal,
): Promise<ValidationResult> {
  const probabilities = await predictProbabilities(predictor, data, rows, () => {}, signal);
  const classCount = data.classLabels.length;
  const predicted = mostProbable(probabilities, classCount);
  const confusion = new Uint32Array(classCount * classCount);
  let right = 0;
  let loss = 0;
  for (const [image, row] of rows.entries()) {
    const truth = data.classIndices[row] ?? 0;
    const guess = predicted[image] ?? 0;
    const cell = truth * classCount + guess;
    confusion[cell] = (confusion[cell] ?? 0) + 1;
    if (truth === guess) right++;
    const probability = probabilities[image * classCount + truth] ?? 0;
    loss -= Math.log(Math.max(LEAST_PROBABILITY, probability));
  }
  return {
    images: rows.length,
    accuracy: right / rows.length,
    loss: loss / rows.length,
    classLabels: data.classLabels,
    confusion,
  };
}
