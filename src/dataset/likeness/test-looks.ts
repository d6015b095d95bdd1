/** Sample digits for the tests of this folder: they are made from a seed, and look like real ones. */
import { makeSampleDigits } from "../../domain/handwriting/make-sample-digits";
import type { LabelledImageSet } from "../image-set";

/** @param side of the images; their box is 20 of 28 of it */
export function sampleDigits(count: number, seed: number, side = 28): LabelledImageSet {
  const making = makeSampleDigits({ count, seed, side });
  for (;;) {
    const { done, value } = making.next();
    if (!done) continue;
    return {
      fileName: "train.csv",
      origin: "file",
      side,
      pixelMax: 255,
      count,
      pixels: value.images,
      classLabels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      classIndices: value.labels,
    };
  }
}

/** The same images again, which can be mended without touching the first. */
export function copyOf(images: LabelledImageSet): LabelledImageSet {
  return { ...images, pixels: images.pixels.slice() };
}

/** Each pixel of each image as a function of where it stands; outside there is paper. */
export function redrawn(
  images: LabelledImageSet,
  pixel: (at: (row: number, column: number) => number, row: number, column: number) => number,
): LabelledImageSet {
  const { side } = images;
  const pixels = images.pixels.map((_, index) => {
    const start = Math.floor(index / side ** 2) * side ** 2;
    const at = (row: number, column: number) =>
      row < 0 || column < 0 || row >= side || column >= side
        ? 0
        : (images.pixels[start + row * side + column] ?? 0);
    const place = index - start;
    return pixel(at, Math.floor(place / side), place % side);
  });
  return { ...images, pixels };
}
