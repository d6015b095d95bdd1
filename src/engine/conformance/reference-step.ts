/** One step of a run in float64, from the rows of its batch to the updated vectors. */
import { drawMoved, movementOf } from "../../dataset/augment";
import { BatchOrder, batchingOf } from "../../dataset/batch-order";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { sharesOf } from "../../domain/training/shares";
import type { RunPlan } from "../engine";
import { at, type ReferenceContext } from "./reference-context";
import { compute } from "./reference-operations";

/** What a step is made of, as an engine's vectors are. */
export interface ReferenceSums {
  readonly gradient: Float64Array;
  readonly statistics: Float64Array;
  readonly loss: number;
  readonly accuracy: number;
}

/** @param weights of all members */
export function referenceSums(plan: RunPlan, weights: Float64Array, step: number): ReferenceSums {
  const { network, hyperparameters } = plan;
  const { batchSize, seed } = hyperparameters;
  const rows = new BatchOrder(plan.rows, batchSize, seed).rowsOf(step);
  const gradient = new Float64Array(network.weightCount);
  const statistics = new Float64Array(network.statisticsCount);
  let loss = 0;
  let accuracy = 0;
  for (const { start, end } of sharesOf(rows.length)) {
    const own = rows.subarray(start, end);
    for (let member = 0; member < network.members; member++) {
      const sums = memberSums(plan, weights, step, member, own);
      addTo(gradient, sums.gradient, member * network.memberWeights, 1 / rows.length);
      const share = own.length / rows.length;
      addTo(statistics, sums.statistics, member * network.memberStatistics, share);
      loss += sums.loss / rows.length / network.members;
      accuracy += sums.accuracy / rows.length / network.members;
    }
  }
  return { gradient, statistics, loss, accuracy };
}

export function stepsOf({ rows, hyperparameters }: RunPlan): number {
  const { batchSize, epochs } = hyperparameters;
  return epochs * batchingOf(rows.length, batchSize).stepsPerEpoch;
}

/** Summed over the images, not their mean. */
function memberSums(
  plan: RunPlan,
  weights: Float64Array,
  step: number,
  member: number,
  rows: Uint32Array,
): ReferenceSums {
  const { network, data, hyperparameters } = plan;
  const { memberWeights, memberStatistics, classCount } = network;
  const own = weights.subarray(member * memberWeights, (member + 1) * memberWeights);
  const training = {
    gradient: new Float64Array(memberWeights),
    seed: hyperparameters.seed,
    step,
    member,
    rows,
  };
  const statistics = new Float64Array(memberStatistics);
  const context = { images: rows.length, weights: own, statistics, training };
  const done = forward(network, drawn(plan, step, rows), context);
  const labels = Array.from(rows, (row) => at(data.classIndices, row));
  const last = crossEntropy(done.output, labels, classCount, hyperparameters.labelSmoothing);
  done.backward(last.gradient);
  return { gradient: training.gradient, statistics, loss: last.loss, accuracy: last.right };
}

/** All operations; `outputs` is what comes out of each, behind what goes into the first. */
export function forward(
  { operations }: ResolvedNetwork,
  inks: Float64Array,
  context: ReferenceContext,
) {
  let output = inks;
  const outputs = [output];
  const backwards: ((dOutput: Float64Array) => Float64Array)[] = [];
  for (const [position, operation] of operations.entries()) {
    const done = compute(operation, position, output, context);
    output = done.output;
    outputs.push(output);
    backwards.push(done.backward);
  }
  const backward = (dOutput: Float64Array) =>
    backwards.reduceRight((gradient, back) => back(gradient), dOutput);
  return { output, outputs, backward };
}

/** As the network sees them in a step. */
function drawn({ data, hyperparameters }: RunPlan, step: number, rows: Uint32Array): Float64Array {
  const { side, pixels, pixelMax } = data;
  const size = side * side;
  const inks = new Float32Array(rows.length * size);
  for (const [index, row] of rows.entries()) {
    const affine = movementOf(hyperparameters, side, hyperparameters.seed, step, row);
    drawMoved(pixels, row * size, side, pixelMax, affine, inks, index * size);
  }
  return Float64Array.from(inks);
}

export function crossEntropy(
  logits: Float64Array,
  labels: number[],
  classes: number,
  smoothing: number,
) {
  const gradient = new Float64Array(logits.length);
  let loss = 0;
  let right = 0;
  for (const [image, label] of labels.entries()) {
    const own = logits.subarray(image * classes, (image + 1) * classes);
    const probabilities = softmax(own);
    if (own.indexOf(Math.max(...own)) === label) right++;
    for (const [unit, probability] of probabilities.entries()) {
      const target = smoothing / classes + (unit === label ? 1 - smoothing : 0);
      loss -= target * Math.log(probability);
      gradient[image * classes + unit] = probability - target;
    }
  }
  return { loss, right, gradient };
}

export function softmax(logits: Float64Array): Float64Array {
  const greatest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - greatest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

function addTo(to: Float64Array, values: Float64Array, start: number, scale: number): void {
  for (const [index, value] of values.entries()) {
    to[start + index] = at(to, start + index) + value * scale;
  }
}
