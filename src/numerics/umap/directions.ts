/** Some vectors of one space, made to stand at right angles. */
import type { TimeSlice } from "../time-slice";

/** Of a vector's length. */
const ROUNDING = 1e-10;

/** A number of vectors, one after the other. */
export interface Directions {
  readonly count: number;
  /** `[width * count]`: all directions' first numbers, then all their second ones, and so on. */
  readonly numbers: Float64Array;
}

/** Adds `count` numbers of one array, times `scale`, to those of another, in place. */
export function addScaled(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  count: number,
  scale: number,
): void {
  for (let index = 0; index < count; index++) {
    to[toStart + index] = (to[toStart + index] ?? 0) + scale * (from[fromStart + index] ?? 0);
  }
}

/**
 * Makes each of length one and at right angles to those before it, in place; what the others
 * already span becomes zero. Gram and Schmidt, twice, because once leaves roundings (Giraud,
 * Langou & Rozložník, 2005, "The loss of orthogonality in the Gram-Schmidt process").
 */
export async function orthonormalize(directions: Directions, slice: TimeSlice): Promise<void> {
  for (let one = 0; one < directions.count; one++) {
    const before = lengthOf(directions, one);
    for (let time = 0; time < 2; time++) {
      for (let other = 0; other < one; other++) subtractShadow(directions, one, other);
    }
    const length = lengthOf(directions, one);
    // What is left of a direction that the others already span is rounding alone.
    const scale = length > ROUNDING * before ? 1 / length : 0;
    scaleDirection(directions, one, scale);
    if (slice.isOver) await slice.pause();
  }
}

function lengthOf(directions: Directions, one: number): number {
  return Math.sqrt(dot(directions, one, one));
}

function dot({ count, numbers }: Directions, one: number, other: number): number {
  let sum = 0;
  for (let start = 0; start < numbers.length; start += count) {
    sum += (numbers[start + one] ?? 0) * (numbers[start + other] ?? 0);
  }
  return sum;
}

function subtractShadow(directions: Directions, one: number, other: number): void {
  const { count, numbers } = directions;
  const shadow = dot(directions, one, other);
  for (let start = 0; start < numbers.length; start += count) {
    numbers[start + one] = (numbers[start + one] ?? 0) - shadow * (numbers[start + other] ?? 0);
  }
}

function scaleDirection({ count, numbers }: Directions, one: number, scale: number): void {
  for (let index = one; index < numbers.length; index += count) {
    numbers[index] = scale * (numbers[index] ?? 0);
  }
}
