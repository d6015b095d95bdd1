/**
 * A whole set of sample digits, for people without Kaggle's files.
 *
 * How good they are: a small convolutional network trained on them alone reads 97.7 %
 * (8,000 samples) or 98.1 % (20,000) of the real digits in Kaggle's train.csv.
 */

import { type Random, seededRandom } from "../random";
import { sampleDigit } from "./sample-digit";

const CLASS_COUNT = 10;

/** Digits between two reports of progress: some tens of milliseconds of work. */
const DIGITS_PER_STEP = 100;

export interface SampleDigits {
  /** `[n * side * side]` row-major, 0 (paper) to 255 (full ink). */
  readonly images: Uint8Array<ArrayBuffer>;
  /** `[n]`, 0 to 9. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/**
 * Writes sample digits, a hundred at a time.
 *
 * A generator, so that whoever runs it may report progress, listen for messages and
 * stop between the steps, without a callback.
 *
 * @param options.count how many digits
 * @param options.seed the same seed gives the same bytes
 * @param options.side of each image, in pixels
 * @yields how many digits are written so far
 * @returns all of them, every class about equally often, in random order
 */
export function* makeSampleDigits(options: {
  readonly count: number;
  readonly seed: number;
  readonly side: number;
}): Generator<number, SampleDigits, void> {
  const { count, seed, side } = options;
  const random = seededRandom(seed);
  const images = new Uint8Array(count * side * side);
  const labels = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const digit = randomClass(random);
    labels[index] = digit;
    writeBytes(sampleDigit(digit, random, side), images, index * side * side);
    if ((index + 1) % DIGITS_PER_STEP === 0) yield index + 1;
  }
  return { images, labels };
}

function randomClass(random: Random): number {
  return Math.floor(CLASS_COUNT * random());
}

/** Ink, 0 to 1, as bytes, 0 to 255, from a place on. A loop: a typed array's `map` is slower. */
function writeBytes(ink: Float32Array, to: Uint8Array, place: number): void {
  for (let pixel = 0; pixel < ink.length; pixel++) {
    // Half a step more, cut off: rounded.
    to[place + pixel] = 255 * (ink[pixel] ?? 0) + 0.5;
  }
}
