/** Batches of images to train on: shuffled, and each image moved a little. */

import { drawMoved, drawStill, isStill, type Movement, randomAffine } from "../dataset/augment";
import type { LabelledImageSet } from "../dataset/image-set";
import { type Random, seededRandom, shuffle } from "../domain/random";
import type { InkBatch } from "./gradient-share";
import { smoothedTargets } from "./loss";

/** The rows of one epoch in the order in which they are trained on. */
export function shuffledRows(rows: Uint32Array, seed: number, epoch: number): Uint32Array {
  const shuffled = rows.slice();
  shuffle(shuffled, epochRandom(seed, epoch));
  return shuffled;
}

/** Each epoch has random numbers of its own, so that one can be repeated after a lost device. */
export function epochRandom(seed: number, epoch: number): Random {
  return seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(epoch + 1, 0x85ebca6b));
}

/** Images of the given rows, each moved by chance, with their targets. */
export function trainingBatch(
  data: LabelledImageSet,
  rows: Uint32Array,
  movement: Movement,
  labelSmoothing: number,
  random: Random,
): InkBatch {
  const { side, pixelMax, pixels } = data;
  const size = side * side;
  const ink = new Float32Array(rows.length * size);
  const still = isStill(movement);
  for (const [index, row] of rows.entries()) {
    if (still) drawStill(pixels, row * size, size, pixelMax, ink, index * size);
    else {
      const affine = randomAffine(movement, side, random);
      drawMoved(pixels, row * size, side, pixelMax, affine, ink, index * size);
    }
  }
  const classes = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
  return {
    images: rows.length,
    ink,
    targets: smoothedTargets(classes, data.classLabels.length, labelSmoothing),
    seed: Math.floor(random() * 2 ** 31),
  };
}
