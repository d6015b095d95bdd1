/** Which images are trained on, and which only judged by. */
import { FailureError } from "../domain/failure";
import { seededRandom, shuffle } from "../domain/random";

export interface Split {
  /** Positions of images, shuffled. */
  readonly training: Uint32Array<ArrayBuffer>;
  readonly validation: Uint32Array<ArrayBuffer>;
}

/**
 * Holds out the same share of every class, chosen by the seed: files may be sorted, so neither
 * their last rows nor an even choice over all would have every class.
 *
 * @param classIndices `[count]`, each below `classCount`
 * @param validationShare above 0, at most 0.5
 * @returns two disjoint parts that hold every image between them; a class of two images or more is
 *   in both, a single image is trained on
 * @throws FailureError `too-few-images` where no class has two images
 * @throws RangeError if the share is out of its range
 */
export function stratifiedSplit(
  classIndices: Uint8Array,
  classCount: number,
  validationShare: number,
  seed: number,
): Split {
  if (!(validationShare > 0 && validationShare <= 0.5)) {
    throw new RangeError(`validationShare must be above 0, at most 0.5; got ${validationShare}`);
  }
  const heldOut = imagesToHoldOut(classIndices, classCount, validationShare);
  const validationCount = heldOut.reduce((sum, images) => sum + images, 0);
  if (validationCount === 0) {
    // One image more than classes, and some class has two.
    const needed = classCount + 1;
    throw new FailureError({ code: "too-few-images", images: classIndices.length, needed });
  }

  const training = new Uint32Array(classIndices.length - validationCount);
  const validation = new Uint32Array(validationCount);
  let trained = 0;
  let validated = 0;
  for (const image of shuffledPositions(classIndices.length, seed)) {
    const classIndex = classIndices[image] ?? 0;
    const left = heldOut[classIndex] ?? 0;
    heldOut[classIndex] = left - 1;
    if (left > 0) validation[validated++] = image;
    else training[trained++] = image;
  }
  return { training, validation };
}

/**
 * The same split, with fewer images to train on.
 *
 * @throws FailureError `too-few-images` where none is left to train on
 */
export function withoutImages({ training, validation }: Split, excluded: readonly number[]): Split {
  const gone = new Set(excluded);
  const left = training.filter((image) => !gone.has(image));
  if (left.length === 0) throw new FailureError({ code: "too-few-images", images: 0, needed: 1 });
  return { training: left, validation };
}

/** Of each class its share, rounded, but neither none nor all. */
function imagesToHoldOut(classIndices: Uint8Array, classCount: number, share: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const index of classIndices) counts[index] = (counts[index] ?? 0) + 1;
  return counts.map((count) => (count < 2 ? 0 : Math.max(1, Math.round(count * share))));
}

function shuffledPositions(count: number, seed: number): Uint32Array<ArrayBuffer> {
  const positions = Uint32Array.from({ length: count }, (_, position) => position);
  shuffle(positions, seededRandom(seed));
  return positions;
}
