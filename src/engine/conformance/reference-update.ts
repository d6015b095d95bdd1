/** AdamW and Muon in float64, of whole vectors; the numbers are those of `optimizer.ts`. */
import { weightsIn } from "../../domain/network/initial-weights";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import {
  ADAMW,
  type KernelMatrix,
  MUON,
  muonKernels,
  type UpdateNumbers,
} from "../../domain/training/optimizer";
import type { RunPlan } from "../engine";
import { at } from "./reference-context";
import type { ReferenceSums } from "./reference-step";

/** As `TrainingVectors`. */
export interface ReferenceVectors {
  readonly weights: Float64Array;
  readonly firstMoment: Float64Array;
  readonly secondMoment: Float64Array;
  readonly averageWeights: Float64Array;
  readonly averageStatistics: Float64Array;
}

/** Changes the vectors in place. */
export function referenceUpdate(
  { network, hyperparameters }: RunPlan,
  vectors: ReferenceVectors,
  { gradient, statistics }: ReferenceSums,
  numbers: UpdateNumbers,
): void {
  const { weights, averageWeights, averageStatistics } = vectors;
  const kernels = hyperparameters.optimizer === "muon" ? muonKernels(network) : [];
  const decays = decayingPlaces(network);
  for (let member = 0; member < network.members; member++) {
    const start = member * network.memberWeights;
    const changes = new Float64Array(network.memberWeights);
    for (const place of changes.keys()) {
      changes[place] = adamwChange(vectors, gradient, start + place, numbers);
    }
    for (const kernel of kernels) {
      changes.set(muonChange(vectors, gradient, start, kernel), kernel.start);
    }
    for (const [place, change] of changes.entries()) {
      const old = at(weights, start + place);
      const decay = decays.has(place) ? numbers.weightDecay * old : 0;
      weights[start + place] = old - numbers.learningRate * (change + decay);
    }
  }
  mix(averageWeights, weights, numbers.averageDecay);
  mix(averageStatistics, statistics, numbers.statisticsDecay);
}

function decayingPlaces(network: ResolvedNetwork): ReadonlySet<number> {
  const kernels = weightsIn(network).filter(({ role }) => role === "kernel");
  return new Set(
    kernels.flatMap(({ start, size }) => Array.from({ length: size }, (_, index) => start + index)),
  );
}

function adamwChange(
  { firstMoment, secondMoment }: ReferenceVectors,
  gradient: Float64Array,
  place: number,
  { correction1, correction2 }: UpdateNumbers,
): number {
  const slope = at(gradient, place);
  const first = ADAMW.beta1 * at(firstMoment, place) + (1 - ADAMW.beta1) * slope;
  const second = ADAMW.beta2 * at(secondMoment, place) + (1 - ADAMW.beta2) * slope ** 2;
  firstMoment[place] = first;
  secondMoment[place] = second;
  return first / correction1 / (Math.sqrt(second / correction2) + ADAMW.epsilon);
}

/** Undoes what AdamW did to the moments of this kernel. */
function muonChange(
  { firstMoment, secondMoment }: ReferenceVectors,
  gradient: Float64Array,
  memberStart: number,
  { start, rows, columns }: KernelMatrix,
): Float64Array {
  const first = memberStart + start;
  const ahead = new Float64Array(rows * columns);
  for (const index of ahead.keys()) {
    const place = first + index;
    const slope = at(gradient, place);
    // As they were before AdamW's turn.
    const old = (at(firstMoment, place) - (1 - ADAMW.beta1) * slope) / ADAMW.beta1;
    const oldSquare = (at(secondMoment, place) - (1 - ADAMW.beta2) * slope ** 2) / ADAMW.beta2;
    const momentum = MUON.momentum * old + (1 - MUON.momentum) * slope;
    firstMoment[place] = momentum;
    secondMoment[place] = oldSquare;
    ahead[index] = (1 - MUON.momentum) * slope + MUON.momentum * momentum;
  }
  const norm = Math.hypot(...ahead) + MUON.epsilon;
  let x: Float64Array = ahead.map((value) => value / norm);
  for (let iteration = 0; iteration < MUON.iterations; iteration++) x = orthogonalized(x, columns);
  const scale = MUON.scale * Math.sqrt(Math.max(rows, columns));
  return x.map((value) => value * scale);
}

/** a·X + (b·A + c·A²)·X with A = XXᵀ */
function orthogonalized(x: Float64Array, columns: number): Float64Array {
  const rows = x.length / columns;
  const squares = product(x, transposed(x, columns), rows, columns, rows);
  const fourths = product(squares, squares, rows, rows, rows);
  const factors = squares.map((value, index) => MUON.b * value + MUON.c * at(fourths, index));
  const more = product(factors, x, rows, rows, columns);
  return x.map((value, index) => MUON.a * value + at(more, index));
}

function transposed(x: Float64Array, columns: number): Float64Array {
  const rows = x.length / columns;
  return x.map((_, index) => at(x, (index % rows) * columns + Math.floor(index / rows)));
}

function product(
  left: Float64Array,
  right: Float64Array,
  rows: number,
  depth: number,
  columns: number,
): Float64Array {
  const result = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let inner = 0; inner < depth; inner++) {
      const factor = at(left, row * depth + inner);
      for (let column = 0; column < columns; column++) {
        const place = row * columns + column;
        result[place] = at(result, place) + factor * at(right, inner * columns + column);
      }
    }
  }
  return result;
}

function mix(average: Float64Array, fresh: Float64Array, decay: number): void {
  for (const [place, value] of fresh.entries()) {
    average[place] = decay * at(average, place) + (1 - decay) * value;
  }
}
