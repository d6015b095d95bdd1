/** Products with the second moments of images' pixels, as matrix products on the backend. */
import { type ImageSet, imageAt } from "../../dataset/image-set";
import * as tf from "../../model/tf";
import type { Axes } from "../../numerics/axes";
import { pausePoint } from "../../numerics/pause-point";
import { inputBatch, pixelFeatures } from "../linear/feature-map";

/** Pixels of the images in one product: some milliseconds' work. */
const PIXELS_A_PRODUCT = 200_000;

/**
 * Multiplies the axes by the sum of the images' outer products, in place. About twice as fast
 * as plain numbers that leave out the paper.
 *
 * @param rows of the images
 * @throws FailureError `cancelled`
 */
export async function timesPixelMoments(
  axes: Axes,
  images: ImageSet,
  rows: Uint32Array,
  signal: AbortSignal,
): Promise<void> {
  const size = images.side ** 2;
  const { write } = pixelFeatures(images.side, images.pixelMax);
  const stride = Math.ceil(PIXELS_A_PRODUCT / size);
  const matrix = tf.tensor2d(Float32Array.from(axes.values), [size, axes.count]);
  let sum: tf.Tensor2D = tf.zerosLike(matrix);
  try {
    for (let start = 0; start < rows.length; start += stride) {
      await pausePoint(signal);
      const chunk = rows.subarray(start, start + stride);
      const next = tf.tidy(() => {
        const ink = inputBatch(chunk.length, size, (index, into) =>
          write(imageAt(images, chunk[index] ?? 0), into),
        );
        return tf.add(sum, tf.matMul(ink, tf.matMul(ink, matrix), true, false)) as tf.Tensor2D;
      });
      sum.dispose();
      sum = next;
    }
    axes.values.set(await sum.data<"float32">());
  } finally {
    tf.dispose([matrix, sum]);
  }
}
