/**
 * What the last layer, the classes, sees of each image: the network's own description of it.
 *
 * Batches are as in `predict.ts`: all of one size, so that an image's numbers do not depend on
 * those beside it, and one device read for several of them.
 */
import type { ImageSet } from "../../dataset/image-set";
import { drawView } from "../../dataset/views";
import { pausePoint } from "../../numerics/pause-point";
import type { Predictor } from "../predict";
import * as tf from "../tf";
import { predictPartly, shapeAfter } from "./partial-network";

/** Images a batch; small enough to answer messages between two of them on a slow machine. */
const BATCH_SIZE = 200;

/** Batches whose results stay on the device before one read fetches them all. */
const BATCHES_PER_READ = 8;

/** The classes' product and its bias. */
const LAST_OPERATIONS = 2;

/** Of more numbers than these an image's channels are averaged: 4,200 images stay below 70 MB. */
const MAX_FEATURES = 4096;

/**
 * The image itself, without the views that vote in predictions.
 *
 * @param rows which images, in order
 * @param signal ends it between two batches, with `FailureError` `cancelled`
 * @returns `[rows * features]`, row-major. Features are the last hidden layer's numbers; its
 *   channels' means where it has more than 4,096; the ink where the network has no hidden layer.
 */
export async function hiddenFeatures(
  predictor: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> {
  const width = featureCount(predictor);
  const features = new Float32Array(rows.length * width);
  const stride = BATCH_SIZE * BATCHES_PER_READ;
  for (let start = 0; start < rows.length; start += stride) {
    const chunk = rows.subarray(start, start + stride);
    features.set(await chunkFeatures(predictor, data, chunk, width, signal), start * width);
  }
  return features;
}

async function chunkFeatures(
  predictor: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  width: number,
  signal: AbortSignal,
): Promise<Float32Array> {
  const parts: tf.Tensor2D[] = [];
  try {
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      const batch = rows.subarray(start, start + BATCH_SIZE);
      parts.push(batchFeatures(predictor, data, batch, width));
      await pausePoint(signal);
    }
    const all = tf.tidy(() => tf.concat(parts));
    parts.push(all);
    const values = await all.data<"float32">();
    return values.subarray(0, rows.length * width);
  } finally {
    tf.dispose(parts);
  }
}

/** `[BATCH_SIZE, width]`, the last rows of paper where there are fewer images. */
function batchFeatures(
  predictor: Predictor,
  data: ImageSet,
  rows: Uint32Array,
  width: number,
): tf.Tensor2D {
  const { network, pixelMax } = predictor;
  const { side } = network;
  const ink = new Float32Array(BATCH_SIZE * side * side);
  for (const [index, row] of rows.entries()) {
    drawView(0, data.pixels, row * side * side, side, pixelMax, ink, index * side * side);
  }
  const hidden = network.operations.length - LAST_OPERATIONS;
  return tf.tidy(() => {
    const images = tf.tensor4d(ink, [BATCH_SIZE, side, side, 1]);
    const output = hidden > 0 ? predictPartly(predictor, hidden, images) : images;
    const isWhole = output.size === BATCH_SIZE * width;
    return tf.reshape(isWhole ? output : tf.mean(output, [1, 2]), [BATCH_SIZE, width]);
  });
}

function featureCount(predictor: Predictor): number {
  const shape = shapeAfter(predictor, predictor.network.operations.length - LAST_OPERATIONS);
  const size = shape.reduce((product, length) => product * length, 1);
  return size > MAX_FEATURES && shape.length === 3 ? (shape[2] ?? 1) : size;
}
