/** A linear classifier on features, from the task to weights and their sharpness. */
import { imageAt } from "../../dataset/image-set";
import type { Matrices } from "../../engine/matrices/matrices";
import type { FitProgress, FitTask } from "../fit";
import { fittedOn } from "../fitted-on";
import { inkTable, writeInk } from "../write-ink";
import { type FeatureMap, pixelFeatures } from "./features";
import type { LinearModel } from "./linear-model";
import { type LinearWeights, weightBytes } from "./linear-weights";
import { crammerSingerHinge } from "./losses";
import { linearReader } from "./open-linear";
import { fitSharpness } from "./sharpness";
import { type LinearSettings, trainLinear } from "./train-linear";

/** How an image is seen in training, by its position. */
export type WriteImage = (row: number, into: Float32Array, to: number) => void;

export interface FittedLinear {
  readonly weights: LinearWeights;
  readonly sharpness: number;
}

/** On the pixels. @throws FailureError `cancelled` */
export async function* fitOnPixels(
  task: FitTask,
  settings: LinearSettings,
  matrices: Matrices,
): AsyncGenerator<FitProgress, LinearModel> {
  const { data } = task;
  const table = inkTable(data.pixelMax);
  const write: WriteImage = (row, into, to) => writeInk(imageAt(data, row), table, into, to);
  const fitted = yield* fitLinear(task, settings, pixelFeatures(data.side), write, matrices);
  return { kind: "linear", ...fittedOn(data, weightBytes(fitted.weights)), ...fitted };
}

/** @throws FailureError `cancelled` */
export async function* fitLinear(
  task: FitTask,
  settings: LinearSettings,
  map: FeatureMap,
  write: WriteImage,
  matrices: Matrices,
): AsyncGenerator<FitProgress, FittedLinear> {
  const { data, split, seed, signal } = task;
  const { classIndices, side } = data;
  const classes = data.classLabels.length;
  const pixels = side * side;
  const linearTask = {
    map,
    pixels,
    rows: split.training,
    classIndices,
    classes,
    write,
    seed,
    signal,
  };
  const weights = yield* trainLinear(linearTask, settings, matrices);
  const isHinge = settings.loss === crammerSingerHinge;
  const sharpness = isHinge ? await sharpnessOf(task, map, weights, matrices) : 1;
  return { weights, sharpness };
}

/** Judged by the validation images: those trained on have margins that no others have. */
async function sharpnessOf(
  { data, split, signal }: FitTask,
  map: FeatureMap,
  weights: LinearWeights,
  matrices: Matrices,
): Promise<number> {
  const rows = split.validation;
  const reader = linearReader(fittedOn(data, 0), map, weights, () => {}, matrices);
  try {
    const scores = await reader.readImages(data, rows, () => {}, signal);
    const truth = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
    return await fitSharpness(scores, truth, data.classLabels.length, signal);
  } finally {
    reader.dispose();
  }
}
