/** Axes, scale and frequencies of random features, by chance and by the training images. */
import { imageAt } from "../../dataset/image-set";
import type { Random } from "../../domain/random";
import type { Matrices, Matrix } from "../../engine/matrices/matrices";
import { type Axes, project } from "../../numerics/axes";
import { TimeSlice } from "../../numerics/time-slice";
import { leadingAxes } from "../axes/leading-axes";
import type { FitTask } from "../fit";
import { inkTable, writeInk } from "../write-ink";
import { orthogonalFrequencies } from "./frequencies";
import type { RandomFeatures } from "./kernel-svm-model";

/** Each gives two features; few images need few. */
const FREQUENCIES = { most: 4096, least: 256, perImage: 2 } as const;

/** Distances along the leading axes tell digits apart as well as those of all pixels. */
const AXES = 72;

/** After these, 72 axes from 5,000 of Kaggle's digits hold 99.6 % of the variance the exact ones hold. */
const ITERATIONS = 6;

/** More make no better axes. */
const IMAGES_FOR_AXES = 5000;

/** The kernel's gamma, times the variance of the images: 1 is scikit-learn's "scale". */
const GAMMA_OF_VARIANCE = 1.15;

/**
 * Frequencies whose cosines and sines are made at a time, so that their matrices stay in the caches;
 * no power of two, because numbers so far apart push each other out of them.
 */
const BLOCK = 688;

/** @throws FailureError `cancelled` */
export async function chooseFeatures(
  { data, split, signal }: FitTask,
  random: Random,
  matrices: Matrices,
): Promise<RandomFeatures> {
  const size = data.side ** 2;
  const rows = split.training.subarray(0, IMAGES_FOR_AXES);
  const sample = matrices.create(rows.length, size);
  const table = inkTable(data.pixelMax);
  try {
    for (const [place, row] of rows.entries()) {
      writeInk(imageAt(data, row), table, sample.values, place * size);
    }
    const axes = await leadingAxes(matrices, sample, AXES, ITERATIONS, random, signal);
    const gamma = GAMMA_OF_VARIANCE / (await varianceOf(sample, axes, signal));
    const count = frequencyCount(split.training.length);
    const all = await orthogonalFrequencies(axes.count, count, gamma, random, signal);
    const frequencies = columnBlocks(all, axes.count, count);
    return { axisCount: axes.count, axes: Float32Array.from(axes.values), frequencies };
  } finally {
    sample.dispose();
  }
}

function frequencyCount(images: number): number {
  const { most, least, perImage } = FREQUENCIES;
  return Math.min(most, Math.max(least, perImage * images));
}

/** Summed over all axes; 1 where all images are the same, so that it can be divided by. */
async function varianceOf(images: Matrix, axes: Axes, signal: AbortSignal): Promise<number> {
  const coordinates = new Float64Array(axes.count);
  const sums = new Float64Array(axes.count);
  const slice = new TimeSlice(signal);
  let squares = 0;
  for (let image = 0; image < images.rows; image++) {
    if (slice.isOver) await slice.pause();
    project(images.part(image, 1).values, axes, coordinates);
    for (const [axis, coordinate] of coordinates.entries()) {
      sums[axis] = (sums[axis] ?? 0) + coordinate;
      squares += coordinate ** 2;
    }
  }
  const ofMean = sums.reduce((total, sum) => total + (sum / images.rows) ** 2, 0);
  const variance = squares / images.rows - ofMean;
  return variance > Number.EPSILON ? variance : 1;
}

/** @param values `[rows * columns]` */
function columnBlocks(
  values: Float32Array<ArrayBuffer>,
  rows: number,
  columns: number,
): readonly Float32Array<ArrayBuffer>[] {
  const starts = Array.from({ length: Math.ceil(columns / BLOCK) }, (_, block) => block * BLOCK);
  return starts.map((start) => {
    const width = Math.min(BLOCK, columns - start);
    const block = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) {
      const from = row * columns + start;
      block.set(values.subarray(from, from + width), row * width);
    }
    return block;
  });
}
