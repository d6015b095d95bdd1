/** The directions in which images differ most, from plain numbers. */
import type { Random } from "../../domain/random";
import type { Axes } from "../../numerics/axes";
import { timesMoments } from "../../numerics/moments";
import { principalAxes, randomAxes } from "../../numerics/principal-axes";
import { sparseRows } from "../../numerics/sparse-rows";
import { TimeSlice } from "../../numerics/time-slice";

/** More gain nothing that could be measured: an exact search needs no exact axes. */
const ROUNDS = 3;

/**
 * @param pixels `[n * size]`: images to learn the axes from
 * @param count how many are wanted; there are never more than pixels
 * @throws FailureError `cancelled`
 */
export async function imageAxes(
  pixels: Uint8Array,
  size: number,
  count: number,
  random: Random,
  signal: AbortSignal,
): Promise<Axes> {
  const slice = new TimeSlice(signal);
  await slice.pause();
  const rows = await sparseRows(pixels, pixels.length / size, slice);
  const axes = randomAxes(size, count, random);
  await principalAxes(axes, ROUNDS, () => timesMoments(axes, rows, null, slice), slice);
  return axes;
}
