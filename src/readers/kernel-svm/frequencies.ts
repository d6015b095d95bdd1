/**
 * Random directions for features whose products are close to a Gaussian kernel.
 *
 * Bochner's theorem: exp(-gamma |x - y|²) is the mean of cos(w·(x - y)) over w whose parts are
 * normally distributed with variance 2 gamma (Rahimi & Recht, 2007, "Random features for
 * large-scale kernel machines"). As many directions as dimensions are made orthogonal at a time,
 * with lengths as independent ones have, which brings the same mean nearer (Yu, Suresh,
 * Choromanski, Holtmann-Rice & Kumar, 2016, arXiv:1610.09072).
 */

import { type Random, standardNormal } from "../../domain/random";
import { orthonormalize } from "../../numerics/orthonormalize";
import { randomAxes } from "../../numerics/principal-axes";
import { TimeSlice } from "../../numerics/time-slice";

/**
 * @param dimensions of what the kernel compares
 * @returns `[dimensions * count]`, row-major, a direction a column, in turns: divided by 2π
 * @throws FailureError `cancelled`
 */
export async function orthogonalFrequencies(
  dimensions: number,
  count: number,
  gamma: number,
  random: Random,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> {
  const frequencies = new Float32Array(dimensions * count);
  const scale = Math.sqrt(2 * gamma) / (2 * Math.PI);
  const slice = new TimeSlice(signal);
  await slice.pause();
  for (let start = 0; start < count; start += dimensions) {
    const square = randomAxes(dimensions, dimensions, random);
    await orthonormalize(square, slice);
    for (let column = start; column < Math.min(count, start + dimensions); column++) {
      const length = scale * gaussianLength(dimensions, random);
      for (let row = 0; row < dimensions; row++) {
        const direction = square.values[row * dimensions + column - start] ?? 0;
        frequencies[row * count + column] = direction * length;
      }
    }
  }
  return frequencies;
}

/** The length of a vector of independent standard normal numbers. */
function gaussianLength(dimensions: number, random: Random): number {
  let squares = 0;
  for (let part = 0; part < dimensions; part++) squares += standardNormal(random) ** 2;
  return Math.sqrt(squares);
}
