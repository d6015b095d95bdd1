/** What the last layer, the classes, sees of each image: the network's own description of it. */
import { drawStill } from "../dataset/augment";
import type { ImageSet } from "../dataset/image-set";
import { FailureError } from "../domain/failure";
import type { ResolvedNetwork } from "../domain/network/resolve";
import { type Shape, sizeOf } from "../domain/network/shape";
import type { OpenNetwork } from "../engine/engine";

/** Images a batch; small enough to answer messages between two of them on a slow machine. */
const BATCH_SIZE = 200;

/** The classes' product and its bias. */
const LAST_OPERATIONS = 2;

/** Of more numbers than these an image's channels are averaged: 4,200 images stay below 70 MB. */
const MAX_FEATURES = 4096;

/**
 * The image itself, without the views that vote in predictions.
 *
 * @param images whose `pixelMax` counts as full ink
 * @param rows which images, in order
 * @param signal ends it between two batches, with `FailureError` `cancelled`
 * @returns `[rows * features]`, row-major. Features are the last hidden layer's numbers; its
 *   channels' means where it has more than 4,096; the ink where the network has no hidden layer.
 */
export async function hiddenFeatures(
  open: OpenNetwork,
  network: ResolvedNetwork,
  images: ImageSet,
  rows: Uint32Array,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> {
  const hidden = network.operations.length - LAST_OPERATIONS;
  const shape = network.operations[hidden]?.input ?? {
    side: network.side,
    channels: 1,
    isImage: true,
  };
  const width = sizeOf(shape) > MAX_FEATURES ? shape.channels : sizeOf(shape);
  const features = new Float32Array(rows.length * width);
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    if (signal.aborted) throw new FailureError({ code: "cancelled" });
    const batch = rows.subarray(start, start + BATCH_SIZE);
    const values = await open.readPartly(inksOf(images, batch), batch.length, hidden);
    features.set(width < sizeOf(shape) ? channelMeans(values, shape) : values, start * width);
  }
  return features;
}

function inksOf(
  { side, pixelMax, pixels }: ImageSet,
  rows: Uint32Array,
): Float32Array<ArrayBuffer> {
  const size = side * side;
  const inks = new Float32Array(rows.length * size);
  for (const [index, row] of rows.entries()) {
    drawStill(pixels, row * size, size, pixelMax, inks, index * size);
  }
  return inks.map((value) => Math.min(1, value));
}

/** `[images * side * side * channels]` → `[images * channels]` */
function channelMeans(values: Float32Array, { side, channels }: Shape): Float32Array {
  const places = side * side;
  const means = new Float32Array(values.length / places);
  for (const [index, value] of values.entries()) {
    const image = Math.floor(index / (places * channels));
    const target = image * channels + (index % channels);
    means[target] = (means[target] ?? 0) + value / places;
  }
  return means;
}
