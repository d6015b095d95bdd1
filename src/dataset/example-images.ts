/** Pictures for people: bytes from 0 (paper) to 255 (full ink), whatever the file's own range. */
import type { ClassLabel } from "../domain/class-label";
import type { ImageGrid } from "../domain/dataset-summary";
import { seededRandom, shuffle } from "../domain/random";
import {
  countClasses,
  type ImageSet,
  imageAt,
  isLabelled,
  type LabelledImageSet,
} from "./image-set";

const FULL_INK = 255;

/**
 * Random images; of labelled ones equally many of each class, as far as there are.
 *
 * @param count at most so many
 * @param seed the same seed picks the same images
 */
export function pickExamples(images: ImageSet, count: number, seed: number): ImageGrid {
  const order = Uint32Array.from({ length: images.count }, (_, position) => position);
  shuffle(order, seededRandom(seed));
  const chosen = isLabelled(images)
    ? balanced(order, images, count)
    : Array.from(order.subarray(0, count));
  return pickImages(images, chosen);
}

/** @param chosen positions, in the order in which they are wanted */
export function pickImages(images: ImageSet, chosen: readonly number[]): ImageGrid {
  const { side } = images;
  const pixels = new Uint8Array(chosen.length * side * side);
  for (const [position, image] of chosen.entries()) {
    pixels.set(scaled(imageAt(images, image), images.pixelMax), position * side * side);
  }
  const labels = isLabelled(images) ? chosen.map((image) => labelOf(images, image)) : [];
  return { side, count: chosen.length, pixels, labels };
}

/** The average image of each class, in the order of `classLabels`. */
export function meanImages(images: LabelledImageSet): ImageGrid {
  const { side, classLabels, classIndices } = images;
  const size = side * side;
  const sums = new Uint32Array(classLabels.length * size);
  for (const [image, classIndex] of classIndices.entries()) {
    addTo(sums.subarray(classIndex * size, (classIndex + 1) * size), imageAt(images, image));
  }
  const counts = countClasses(images);
  const pixels = new Uint8Array(sums.length);
  for (const [index, sum] of sums.entries()) {
    const fullInk = (counts[Math.floor(index / size)] ?? 1) * images.pixelMax;
    pixels[index] = Math.round((sum / fullInk) * FULL_INK);
  }
  return { side, count: classLabels.length, pixels, labels: classLabels };
}

/** The first of `order`, round by round one of each class, until there are enough. */
function balanced(order: Uint32Array, images: LabelledImageSet, count: number): number[] {
  const rounds = new Array<number>(images.classLabels.length).fill(0);
  const ranked = Array.from(order, (image, place) => {
    const classIndex = images.classIndices[image] ?? 0;
    const round = rounds[classIndex] ?? 0;
    rounds[classIndex] = round + 1;
    return { image, round, place };
  });
  ranked.sort((a, b) => a.round - b.round || a.place - b.place);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ image }) => image);
}

function labelOf(images: LabelledImageSet, image: number): ClassLabel {
  return images.classLabels[images.classIndices[image] ?? 0] ?? 0;
}

function scaled(pixels: Uint8Array, pixelMax: number): Uint8Array {
  return pixels.map((pixel) => Math.round((pixel / pixelMax) * FULL_INK));
}

function addTo(sums: Uint32Array, pixels: Uint8Array): void {
  for (let index = 0; index < pixels.length; index++) {
    sums[index] = (sums[index] ?? 0) + (pixels[index] ?? 0);
  }
}
