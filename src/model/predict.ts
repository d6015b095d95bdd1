/**
 * Probabilities of many images by given weights.
 *
 * All batches have one size, the last one filled up with paper, so that an image's answer does not
 * depend on which images come with it.
 */
import type { ImageSet } from "../dataset/image-set";
import { drawView } from "../dataset/views";
import { FailureError } from "../domain/failure";
import { macrotask } from "../numerics/macrotask";
import { predictLogits } from "./ensemble";
import type { Network } from "./network";
import * as tf from "./tf";

/** Images a batch; small enough to answer messages between two of them on a slow machine. */
const BATCH_SIZE = 200;

/** Batches whose results stay on the device before one read fetches them all. */
const BATCHES_PER_READ = 8;

export interface Predictor {
  readonly network: Network;
  /** `[weightCount]` and `[momentCount]`; not disposed here. */
  readonly weights: tf.Tensor1D;
  readonly moments: tf.Tensor1D;
  /** The pixel value that the network was trained to see as full ink. */
  readonly pixelMax: number;
  readonly views: number;
}

/**
 * @param rows which images, in order
 * @param onProgress is told the number of images done, now and then
 * @param signal ends it between two batches, with `FailureError` `cancelled`; null where nobody can
 * @returns `[rows * classes]`, row-major, each row summing to 1
 */
export async function predictProbabilities(
  predictor: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  onProgress: (done: number) => void,
  signal: AbortSignal | null,
): Promise<Float32Array<ArrayBuffer>> {
  const { classCount } = predictor.network;
  const probabilities = new Float32Array(rows.length * classCount);
  const stride = BATCH_SIZE * BATCHES_PER_READ;
  for (let start = 0; start < rows.length; start += stride) {
    const chunk = rows.subarray(start, start + stride);
    for (let view = 0; view < predictor.views; view++) {
      const logits = await chunkLogits(predictor, data, chunk, view, signal);
      addSoftmax(logits, classCount, predictor.views, probabilities, start * classCount);
    }
    onProgress(Math.min(rows.length, start + stride));
  }
  return probabilities;
}

async function chunkLogits(
  predictor: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  view: number,
  signal: AbortSignal | null,
): Promise<Float32Array> {
  const parts: tf.Tensor2D[] = [];
  try {
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      if (signal?.aborted) throw new FailureError({ code: "cancelled" });
      parts.push(batchLogits(predictor, data, rows.subarray(start, start + BATCH_SIZE), view));
      await macrotask();
    }
    const all = tf.tidy(() => tf.concat(parts));
    parts.push(all);
    const values = await all.data<"float32">();
    return values.subarray(0, rows.length * predictor.network.classCount);
  } finally {
    tf.dispose(parts);
  }
}

function batchLogits(
  { network, weights, moments, pixelMax }: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  view: number,
): tf.Tensor2D {
  const { side } = network;
  const ink = new Float32Array(BATCH_SIZE * side * side);
  for (const [index, row] of rows.entries()) {
    drawView(view, data.pixels, row * side * side, side, pixelMax, ink, index * side * side);
  }
  return tf.tidy(() =>
    predictLogits(network, weights, moments, tf.tensor4d(ink, [BATCH_SIZE, side, side, 1])),
  );
}

/** Adds each row's softmax, divided by `views`, to `sums` from `offset` on. */
export function addSoftmax(
  logits: Float32Array,
  classCount: number,
  views: number,
  sums: Float32Array,
  offset: number,
): void {
  for (let start = 0; start < logits.length; start += classCount) {
    const row = logits.subarray(start, start + classCount);
    const greatest = row.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const exponentials = row.map((value) => Math.exp(value - greatest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    for (const [column, value] of exponentials.entries()) {
      const place = offset + start + column;
      sums[place] = (sums[place] ?? 0) + value / total / views;
    }
  }
}

/**
 * The most probable class of each image, `[images]`; the first of equals, and the first of all
 * where a network that went astray says NaN.
 */
export function mostProbable(
  probabilities: Float32Array,
  classCount: number,
): Uint8Array<ArrayBuffer> {
  const classes = new Uint8Array(probabilities.length / classCount);
  for (const image of classes.keys()) {
    const row = probabilities.subarray(image * classCount, (image + 1) * classCount);
    const greatest = row.reduce((most, value) => Math.max(most, value), 0);
    classes[image] = Math.max(0, row.indexOf(greatest));
  }
  return classes;
}
