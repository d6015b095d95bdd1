/**
 * Hashes of sketches that are equal for like ones more often than not: each bit says on which side
 * of the mean a sketch lies, along some direction.
 *
 * Source: M. Charikar, "Similarity estimation techniques from rounding algorithms", 2002.
 */
import { SKETCH_SIZE } from "./sketches";

export const HASH_BITS = 16;
/** At the farthest two near copies differ in one bit of forty or so: of three hashes one is equal. */
const HASHES = 3;

/** @param values of sketches, `[count * SKETCH_SIZE]` @returns each of the hashes, `[count]` */
export function hashSketches(values: Float32Array): readonly Uint16Array[] {
  const count = values.length / SKETCH_SIZE;
  const mean = meanOf(values, count);
  return Array.from({ length: HASHES }, (_, hash) => {
    const hashes = new Uint16Array(count);
    for (let bit = 0; bit < HASH_BITS; bit++) {
      const direction = directionOf(hash * HASH_BITS + bit);
      const threshold = product(mean, 0, direction);
      for (let image = 0; image < count; image++) {
        if (product(values, image * SKETCH_SIZE, direction) > threshold) hashes[image] |= 1 << bit;
      }
    }
    return hashes;
  });
}

function meanOf(values: Float32Array, count: number): Float32Array {
  const mean = new Float32Array(SKETCH_SIZE);
  for (let place = 0; place < values.length; place++) {
    mean[place % SKETCH_SIZE] += values[place] / count;
  }
  return mean;
}

/** Plus or minus one for each block, by a multiplicative hash: any directions would do. */
function directionOf(index: number): Float32Array {
  return Float32Array.from({ length: SKETCH_SIZE }, (_, place) => {
    const mixed = Math.imul((index + 1) * SKETCH_SIZE + place, 0x9e3779b1);
    return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) < 0 ? -1 : 1;
  });
}

function product(values: Float32Array, begin: number, direction: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < SKETCH_SIZE; place++) sum += values[begin + place] * direction[place];
  return sum;
}
