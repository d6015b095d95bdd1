import { weightsIn } from "../../domain/network/initial-weights";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { at } from "./reference-context";

/** Of numbers in the same places; NaN for unlike lengths. */
export function greatestDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Number.NaN;
  const differences = Array.from(expected, (value, place) => Math.abs(value - at(found, place)));
  return Math.max(0, ...differences);
}

/** The greatest difference as a share of the greatest number expected; NaN for unlike lengths. */
export function relativeDifference(found: Float32Array, expected: Float64Array): number {
  if (found.length !== expected.length) return Number.NaN;
  let greatest = 0;
  let difference = 0;
  for (const [place, value] of expected.entries()) {
    greatest = Math.max(greatest, Math.abs(value));
    difference = Math.max(difference, Math.abs(value - (found[place] ?? Number.NaN)));
  }
  // Numbers that are nearly all zero have no scale of their own.
  return difference / (greatest + 1e-6);
}

export interface TensorDifference {
  readonly tensor: string;
  readonly difference: number;
}

/**
 * Of each weight tensor of each member for itself: the greatest of all would hide the small ones.
 *
 * @returns those that differ by more
 */
export function differingTensors(
  network: ResolvedNetwork,
  found: Float32Array,
  expected: Float64Array,
  tolerance: number,
): readonly TensorDifference[] {
  const members = Array.from({ length: network.members }, (_, member) => member);
  const all = members.flatMap((member) =>
    weightsIn(network).map(({ role, start, size }) => {
      const first = member * network.memberWeights + start;
      const own = [first, first + size] as const;
      const difference = relativeDifference(found.subarray(...own), expected.subarray(...own));
      return { tensor: `${role} at ${start} of member ${member}`, difference };
    }),
  );
  return all.filter(({ difference }) => !(difference <= tolerance));
}
