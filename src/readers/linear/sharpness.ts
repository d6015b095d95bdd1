/**
 * Turns margins into probabilities: a softmax of the scores times one number, chosen so that known
 * labels become most likely. It changes no order, so no answer.
 *
 * Source: "temperature scaling" of Guo, Pleiss, Sun & Weinberger (2017), arXiv:1706.04599; the
 * sharpness is one over their temperature.
 */
import { pausePoint } from "../../numerics/pause-point";

/** Margins are around 1: beyond these, all classes are equally likely, or one is certain. */
const LEAST = 0.01;
const MOST = 30;
/** Each halves the range on a logarithmic scale: 3,000 shrinks to a factor of 1.0001. */
const HALVINGS = 17;

/**
 * The sharpness at which the labels' mean log-likelihood is greatest. That is a concave function of
 * the sharpness, so that its slope tells on which side of a guess the best one lies.
 *
 * @param scores `[images * classes]`, row-major
 * @param truth `[images]`, below `classes`
 * @throws FailureError `cancelled`
 */
export async function fitSharpness(
  scores: Float32Array,
  truth: Uint8Array,
  classes: number,
  signal: AbortSignal,
): Promise<number> {
  let [least, most] = [LEAST, MOST];
  for (let halving = 0; halving < HALVINGS; halving++) {
    await pausePoint(signal);
    const middle = Math.sqrt(least * most);
    if (likelihoodSlope(scores, truth, classes, middle) > 0) least = middle;
    else most = middle;
  }
  return Math.sqrt(least * most);
}

/** Of the summed log-likelihood: the true class's score less the score expected by the softmax. */
function likelihoodSlope(
  scores: Float32Array,
  truth: Uint8Array,
  classes: number,
  sharpness: number,
): number {
  let slope = 0;
  for (const [image, trueClass] of truth.entries()) {
    const row = scores.subarray(image * classes, (image + 1) * classes);
    const greatest = greatestOf(row);
    let total = 0;
    let weighted = 0;
    for (const score of row) {
      const likelihood = Math.exp(sharpness * (score - greatest));
      total += likelihood;
      weighted += likelihood * score;
    }
    slope += (row[trueClass] ?? 0) - weighted / total;
  }
  return slope;
}

/** Makes each row of scores sum to 1, in place. */
export function sharpSoftmax(scores: Float32Array, classes: number, sharpness: number): void {
  for (let start = 0; start < scores.length; start += classes) {
    const row = scores.subarray(start, start + classes);
    const greatest = greatestOf(row);
    let total = 0;
    for (const [index, score] of row.entries()) {
      row[index] = Math.exp(sharpness * (score - greatest));
      total += row[index] ?? 0;
    }
    for (const [index, value] of row.entries()) row[index] = value / total;
  }
}

function greatestOf(row: Float32Array): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const score of row) greatest = Math.max(greatest, score);
  return greatest;
}
