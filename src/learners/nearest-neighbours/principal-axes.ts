/**
 * A few orthonormal directions in which images differ most, so that a few numbers tell most of
 * what lies between two images.
 *
 * Block power iteration (Golub & Van Loan, "Matrix Computations", 4th edition, section 8.2.4): any
 * directions, multiplied a few times by the sum of the images' outer products and made orthonormal
 * again, turn to the leading ones. They need not be exact: whoever uses them relies on their being
 * orthonormal, which they always are, and only gains by their being good.
 */

import { type Random, standardNormal } from "../../domain/random";
import { orthonormalize } from "../../numerics/orthonormalize";
import { pausePoint } from "../../numerics/pause-point";

/** More gain nothing that could be measured. */
const ITERATIONS = 3;

export interface Axes {
  readonly count: number;
  /** `[size * count]`: each pixel's share in each axis. An axis that is not needed is all zeros. */
  readonly values: Float64Array<ArrayBuffer>;
}

/**
 * @param pixels `[n * size]`: images to learn the axes from; between two pauses, 500 take about 25 ms
 * @param count how many are wanted; there are never more than pixels
 * @throws FailureError `cancelled`
 */
export async function principalAxes(
  pixels: Uint8Array,
  size: number,
  count: number,
  random: Random,
  signal: AbortSignal,
): Promise<Axes> {
  const kept = Math.min(count, size);
  const values = Float64Array.from({ length: size * kept }, () => standardNormal(random));
  orthonormalize(values, size, kept);
  let axes: Axes = { count: kept, values };
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    await pausePoint(signal);
    const turned = timesOuterProducts(pixels, size, axes);
    await pausePoint(signal);
    orthonormalize(turned, size, kept);
    axes = { count: kept, values: turned };
  }
  return axes;
}

/** The axes multiplied by the sum of the images' outer products, `[size * count]`. */
function timesOuterProducts(
  pixels: Uint8Array,
  size: number,
  axes: Axes,
): Float64Array<ArrayBuffer> {
  const { count } = axes;
  const sums = new Float64Array(size * count);
  const coordinates = new Float64Array(count);
  for (let start = 0; start < pixels.length; start += size) {
    const image = pixels.subarray(start, start + size);
    project(image, axes, coordinates);
    for (let pixel = 0; pixel < size; pixel++) {
      const ink = image[pixel] ?? 0;
      if (ink === 0) continue;
      const place = pixel * count;
      for (let axis = 0; axis < count; axis++) {
        sums[place + axis] = (sums[place + axis] ?? 0) + ink * (coordinates[axis] ?? 0);
      }
    }
  }
  return sums;
}

/**
 * Writes an image's coordinates on the axes. Most pixels are paper and cost nothing, which makes
 * this about as quick as a matrix product, and it is exact to 16 digits.
 *
 * @param image `[size]`
 * @param coordinates `[count]`, overwritten
 */
export function project(image: Uint8Array, axes: Axes, coordinates: Float64Array): void {
  const { count, values } = axes;
  coordinates.fill(0);
  for (let pixel = 0; pixel < image.length; pixel++) {
    const ink = image[pixel] ?? 0;
    if (ink === 0) continue;
    const place = pixel * count;
    for (let axis = 0; axis < count; axis++) {
      coordinates[axis] = (coordinates[axis] ?? 0) + ink * (values[place + axis] ?? 0);
    }
  }
}
