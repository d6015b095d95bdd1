/** The product's sample digits, as a data set. */

import { makeSampleDigits } from "../../../src/domain/handwriting/make-sample-digits.ts";

const CLASS_LABELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** @param {number} count */
export function sampleData(count) {
  const making = makeSampleDigits({ count, seed: 1, side: 28 });
  let made = making.next();
  while (!made.done) made = making.next();
  const { images, labels } = made.value;
  return {
    fileName: "bench",
    origin: /** @type {const} */ ("sample"),
    side: 28,
    pixelMax: 255,
    count,
    pixels: images,
    classLabels: CLASS_LABELS,
    classIndices: labels,
  };
}
