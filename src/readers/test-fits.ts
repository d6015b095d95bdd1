/** Data and a way to fit, for the tests of this folder. */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import { startSimdMatrices } from "../engine/matrices/simd-matrices";
import type { Fit, FitTask, FitTools } from "./fit";
import type { Model } from "./model";
import { openReader } from "./open-reader";
import type { Reader, ReaderTools } from "./reader";

export const NEVER = new AbortController().signal;

/** Quick: plain loops take a hundred times as long. */
const MATRICES = await startSimdMatrices();

/** Where no network is trained. */
export const FIT_TOOLS: FitTools = {
  matrices: MATRICES,
  trainNetwork: () => {
    throw new TypeError("no network is trained here");
  },
};

/** Where no network reads. */
export const READER_TOOLS: ReaderTools = {
  matrices: MATRICES,
  engine: { openNetwork: () => Promise.reject(new TypeError("no network reads here")) },
};

/** 0 to 1, by the linear congruential generator of C's example `rand`: easy to repeat elsewhere. */
export function congruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff;
    return state / 2 ** 31;
  };
}

/**
 * Noise of 8×8 pixels, 0 to 10, in which the quarter that its class is named for is darker by 3.
 * Classes 0 to 3 take turns.
 */
export function quarters(count: number, random: () => number): LabelledImageSet {
  const pixels = Uint8Array.from({ length: count * 64 }, (_, place) => {
    const [row, column] = [Math.floor(place / 8) % 8, place % 8];
    const quarter = 2 * Math.floor(row / 4) + Math.floor(column / 4);
    const isDarker = quarter === Math.floor(place / 64) % 4;
    return Math.floor(random() * 11) + (isDarker ? 3 : 0);
  });
  return {
    fileName: "train.csv",
    origin: "file",
    side: 8,
    pixelMax: 16,
    count,
    pixels,
    classLabels: [2, 3, 5, 7],
    classIndices: Uint8Array.from({ length: count }, (_, image) => image % 4),
  };
}

export function rowsOf({ count }: ImageSet): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

/** All images are trained on, and validated on as well. */
export function taskOf(data: LabelledImageSet, rest: Partial<FitTask> = {}): FitTask {
  const rows = rowsOf(data);
  const split = { training: rows, validation: rows };
  return { data, split, seed: 1, signal: NEVER, ...rest };
}

/** Runs a fit to its end. `shares`: all the progress it told. */
export async function fitToEnd<Fitted extends Model>(
  fitting: ReturnType<Fit<Fitted>>,
): Promise<{ readonly model: Fitted; readonly shares: readonly number[] }> {
  const shares: number[] = [];
  for (;;) {
    const next = await fitting.next();
    if (next.done) return { model: next.value, shares };
    shares.push(next.value.share);
  }
}

/** `[images * classes]`, by a reader opened for it alone. */
export async function scoresOf(
  model: Model,
  images: ImageSet,
  rows = rowsOf(images),
): Promise<Float32Array<ArrayBuffer>> {
  const reader = await openReader(model, READER_TOOLS);
  try {
    return await reader.readImages(images, rows, () => {}, NEVER);
  } finally {
    reader.dispose();
  }
}

/** The class of each image, as a position in `classLabels`. */
export async function readAll(model: Model, images: ImageSet): Promise<number[]> {
  return classesIn(await scoresOf(model, images), model);
}

export function classesIn(
  scores: Float32Array,
  { classLabels }: Pick<Reader, "classLabels">,
): number[] {
  const count = classLabels.length;
  return Array.from({ length: scores.length / count }, (_, image) => {
    const row = scores.subarray(image * count, (image + 1) * count);
    return row.indexOf(Math.max(...row));
  });
}

/** An image as a drawing of the same ink, 0 to 1. */
export function inksOf({ pixels, pixelMax }: ImageSet): Float32Array<ArrayBuffer> {
  return Float32Array.from(pixels, (pixel) => pixel / pixelMax);
}
