/** Data and a way to fit, for the tests of this folder. */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import * as tf from "../model/tf";
import { registerWasmKernels } from "../model/wasm-kernels/register";
import type { Fit, FitTask, Fitted } from "./learner";

export const NEVER = new AbortController().signal;

export async function startWasmBackend(): Promise<void> {
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
}

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
  return { data, split, seed: 1, crew: null, signal: NEVER, ...rest };
}

/** Runs a fit to its end. `shares`: all the progress it told. */
export async function fitToEnd(
  fitting: ReturnType<Fit>,
): Promise<{ readonly fitted: Fitted; readonly shares: readonly number[] }> {
  const shares: number[] = [];
  for (;;) {
    const next = await fitting.next();
    if (next.done) return { fitted: next.value, shares };
    shares.push(next.value.share);
  }
}

/** The class of each image, as a position in `classLabels`. */
export async function readAll(fitted: Fitted, images: ImageSet): Promise<number[]> {
  const scores = await fitted.classScores(images, rowsOf(images), () => {}, NEVER);
  const classCount = fitted.classLabels.length;
  return Array.from({ length: images.count }, (_, image) => {
    const row = scores.subarray(image * classCount, (image + 1) * classCount);
    return row.indexOf(Math.max(...row));
  });
}
