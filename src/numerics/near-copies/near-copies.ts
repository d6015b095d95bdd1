/**
 * Images that are nearly one another: saved again, noisier, paler, or moved by whole pixels.
 *
 * Two are near copies where, moved to a common centre and brought to the same length,
 * their squared distance is at most 0.3 %: on a digit, noise of some four grey values in 255. Nobody
 * writes two digits so alike: of Kaggle's 42,000 the nearest two are at 1.7 %, of 1,000 rows of
 * Fashion-MNIST at 1.6 %.
 *
 * Not every pair of 42,000 can be compared: only those whose sketches share a hash are.
 */
import { HASH_BITS, hashSketches } from "./sketch-hashes";
import { SKETCH_SIZE, type Sketches, sketch } from "./sketches";

/** Squared distance of images of length 1. */
const NEAR = 0.003;

/** Of those who share a hash, so many that follow are compared: like data would take for ever. */
const FOLLOWING = 64;

/**
 * @param pixels `[count * side * side]`, row-major
 * @param onPair told of a pair of near copies, some pairs more than once; blank images have none
 */
export function findNearCopies(
  pixels: Uint8Array,
  side: number,
  onPair: (one: number, other: number) => void,
): void {
  const sketches = sketch(pixels, side);
  for (const hashes of hashSketches(sketches.values)) {
    forEachLike(hashes, byHash(hashes, sketches.lengths), (one, other) => {
      if (isFar(sketches.values, one, other)) return;
      if (squaredDistance(pixels, side, sketches, one, other) <= NEAR) onPair(one, other);
    });
  }
}

/** Tells each image with some that share its hash. */
function forEachLike(
  hashes: Uint16Array,
  order: Uint32Array,
  onPair: (one: number, other: number) => void,
): void {
  for (let place = 0; place < order.length; place++) {
    const one = order[place];
    const end = Math.min(order.length, place + 1 + FOLLOWING);
    for (let following = place + 1; following < end; following++) {
      const other = order[following];
      if (hashes[other] !== hashes[one]) break;
      onPair(one, other);
    }
  }
}

/** All images with ink, those of the same hash beside each other. */
function byHash(hashes: Uint16Array, lengths: Float32Array): Uint32Array {
  const ends = new Uint32Array(2 ** HASH_BITS);
  let count = 0;
  for (let image = 0; image < hashes.length; image++) {
    if (lengths[image] === 0) continue;
    ends[hashes[image]]++;
    count++;
  }
  for (let hash = 1; hash < ends.length; hash++) ends[hash] += ends[hash - 1];
  const order = new Uint32Array(count);
  for (let image = hashes.length - 1; image >= 0; image--) {
    if (lengths[image] > 0) order[--ends[hashes[image]]] = image;
  }
  return order;
}

/** Whether their sketches alone are too far apart. */
function isFar(values: Float32Array, one: number, other: number): boolean {
  const begin = one * SKETCH_SIZE;
  const otherBegin = other * SKETCH_SIZE;
  let sum = 0;
  for (let place = 0; place < SKETCH_SIZE; place++) {
    const difference = values[begin + place] - values[otherBegin + place];
    sum += difference * difference;
    if (sum > NEAR) return true;
  }
  return false;
}

/** Of two images of length 1, each moved to have its centre in the middle: 2 − 2·(their product). */
function squaredDistance(
  pixels: Uint8Array,
  side: number,
  { down, right, lengths }: Sketches,
  one: number,
  other: number,
): number {
  const size = side * side;
  // The other's pixel at (y, x) meets the one's at (y + dy, x + dx).
  const dy = down[other] - down[one];
  const dx = right[other] - right[one];
  let product = 0;
  for (let y = Math.max(0, -dy); y < Math.min(side, side - dy); y++) {
    const row = other * size + y * side;
    const met = one * size + (y + dy) * side + dx;
    for (let x = Math.max(0, -dx); x < Math.min(side, side - dx); x++) {
      product += pixels[row + x] * pixels[met + x];
    }
  }
  return 2 - (2 * product) / (lengths[one] * lengths[other]);
}
