/**
 * The few orthonormal directions along which rows differ most, so that a few numbers tell most of
 * what lies between two of them.
 *
 * Block power iteration (Golub & Van Loan, "Matrix Computations", 4th edition, section 8.2.4): any
 * directions, multiplied a few times by the sum of the rows' outer products and made orthonormal
 * again, turn to the leading ones. Orthonormal they always are; how good they are depends on the
 * rounds. Without the rows' mean taken off, one axis is turned and distances stay as they are.
 */
import { type Random, standardNormal } from "../domain/random";
import type { Axes } from "./axes";
import { orthonormalize } from "./orthonormalize";
import type { TimeSlice } from "./time-slice";

/** Directions to begin with; never more than the space has. */
export function randomAxes(width: number, count: number, random: Random): Axes {
  const kept = Math.min(count, width);
  const values = Float64Array.from({ length: width * kept }, () => standardNormal(random));
  return { count: kept, values };
}

/**
 * Turns the axes to the leading ones, in place.
 *
 * @param rounds each makes them better
 * @param multiply the axes by the rows' second moments, in place, by whatever multiplies fastest
 * @throws FailureError `cancelled`
 */
export async function principalAxes(
  axes: Axes,
  rounds: number,
  multiply: () => Promise<void>,
  slice: TimeSlice,
): Promise<void> {
  await orthonormalize(axes, slice);
  for (let round = 0; round < rounds; round++) {
    await multiply();
    await orthonormalize(axes, slice);
  }
}
