/**
 * Images summed up in a few numbers each, from which a lower bound of their distance is quick to
 * compute: an exact search then looks at the pixels of few.
 *
 * Let p(x) be the coordinates of an image x on orthonormal axes and r(x) what they miss of it. r(x)
 * is at right angles to all axes, so that |x - y|² = |p(x) - p(y)|² + |r(x) - r(y)|², and by the
 * triangle inequality |r(x) - r(y)| ≥ | |r(x)| - |r(y)| |. With |r(x)| as one coordinate more,
 * s(x) = (p(x), |r(x)|):
 *
 *     |x - y|² ≥ |s(x) - s(y)|² = |x|² + |y|² - 2 s(x)·s(y),     because |s(x)|² = |x|².
 *
 * s(x)·s(y) - |y|² / 2 is computed with 32 bits, as one product of n numbers each. It is off by at
 * most about n · 2⁻²⁴ · (|x| |y| + |y|² / 2) (Higham, "Accuracy and Stability of Numerical
 * Algorithms", section 3.1), with the rounding of the numbers themselves two more: for n = 66 less
 * than 4.1e-6 · (|x|² / 2 + |y|²), and the bound by less than 8.2e-6 · (|x|² + |y|²). {@link SLACK}
 * takes off more than that.
 */
import { type Axes, project } from "../../numerics/axes";

/** As a share of |x|² + |y|². */
const SLACK = 1e-5;

/** Leaves about 220 of 37,800 digits to be compared by their pixels; 48 and 96 are no quicker. */
export const MOST_AXES = 64;

export interface Summary {
  /** `[axes + 1]`: s(x). */
  readonly numbers: Float64Array;
  /** Half of |x|², the slack taken off. */
  readonly halfNorm: number;
}

/** @param image `[size]` */
export function summaryOf(image: Float32Array, axes: Axes): Summary {
  const numbers = new Float64Array(axes.count + 1);
  const coordinates = numbers.subarray(0, axes.count);
  project(image, axes, coordinates);
  let norm = 0;
  for (let pixel = 0; pixel < image.length; pixel++) norm += (image[pixel] ?? 0) ** 2;
  const told = coordinates.reduce((sum, value) => sum + value * value, 0);
  numbers[axes.count] = Math.sqrt(Math.max(0, norm - told));
  return { numbers, halfNorm: (norm * (1 - SLACK)) / 2 };
}

/**
 * What the product of two summaries, less the other image's half norm, must exceed for the images to
 * be nearer than `limit`.
 *
 * @param limit a squared distance
 */
export function leastProduct(halfNorm: number, limit: number): number {
  return halfNorm - limit / 2;
}
