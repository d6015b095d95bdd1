/** Some directions of one space, made to stand at right angles. */
import type { Axes } from "./axes";
import type { TimeSlice } from "./time-slice";

/** Of a direction's length. */
const ROUNDING = 1e-10;

/**
 * Makes each of length one and at right angles to those before it, in place; what the others
 * already span becomes zero. Gram and Schmidt, twice, because once leaves roundings (Giraud,
 * Langou & Rozložník, 2005, "The loss of orthogonality in the Gram-Schmidt process").
 */
export async function orthonormalize(axes: Axes, slice: TimeSlice): Promise<void> {
  for (let one = 0; one < axes.count; one++) {
    const before = lengthOf(axes, one);
    for (let time = 0; time < 2; time++) {
      for (let other = 0; other < one; other++) subtractShadow(axes, one, other);
    }
    const length = lengthOf(axes, one);
    // What is left of a direction that the others already span is rounding alone.
    const scale = length > ROUNDING * before ? 1 / length : 0;
    scaleAxis(axes, one, scale);
    if (slice.isOver) await slice.pause();
  }
}

function lengthOf(axes: Axes, one: number): number {
  return Math.sqrt(dot(axes, one, one));
}

function dot({ count, values }: Axes, one: number, other: number): number {
  let sum = 0;
  for (let start = 0; start < values.length; start += count) {
    sum += values[start + one] * values[start + other];
  }
  return sum;
}

function subtractShadow(axes: Axes, one: number, other: number): void {
  const { count, values } = axes;
  const shadow = dot(axes, one, other);
  for (let start = 0; start < values.length; start += count) {
    values[start + one] -= shadow * values[start + other];
  }
}

function scaleAxis({ count, values }: Axes, one: number, scale: number): void {
  for (let index = one; index < values.length; index += count) {
    values[index] = scale * values[index];
  }
}
