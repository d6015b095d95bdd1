/** Which images are trained on, and which only judged by. */
import { FailureError } from "../domain/failure";
import { seededRandom, shuffle } from "../domain/random";
import { copiesIn } from "./copies";
import { holdOut } from "./hold-out";
import { ImageGroups } from "./image-groups";
import type { LabelledImageSet } from "./image-set";

export interface Split {
  /** Positions of images, shuffled. */
  readonly training: Uint32Array<ArrayBuffer>;
  readonly validation: Uint32Array<ArrayBuffer>;
}

/** A split, and what became of copies in it. */
export interface SplitByImage extends Split {
  /** Images that are copies, equal or nearly, of an earlier one. */
  readonly copies: number;
  /** Validation images of which a copy is trained on; none where it could be helped. */
  readonly onBothSides: number;
  /** Validation images without those that are copies of another one. */
  readonly different: number;
}

/**
 * A split in which all copies of an image are on one side: what a network has learned by heart
 * would else be taken for what it can read. Where no class has two different images, copies are
 * parted after all.
 *
 * @param validationShare above 0, at most 0.5
 * @throws FailureError `too-few-images` where no class has two images
 */
export function splitByImage(
  data: LabelledImageSet,
  validationShare: number,
  seed: number,
): SplitByImage {
  const { classIndices, classLabels } = data;
  const { groupOf, count: copies } = copiesIn(data);
  const groups = new ImageGroups(classIndices, classLabels.length, groupOf);
  const split = stratifiedSplit(
    classIndices,
    classLabels.length,
    validationShare,
    seed,
    groups.isEachClassOne ? null : groupOf,
  );
  const learned = new Set(Array.from(split.training, (image) => groupOf[image]));
  const parted = split.validation.filter((image) => learned.has(groupOf[image]));
  const different = new Set(Array.from(split.validation, (image) => groupOf[image])).size;
  return { ...split, copies, onBothSides: parted.length, different };
}

/** Everything is learned from, and nothing held out. */
export function everyImage(data: LabelledImageSet): SplitByImage {
  const training = Uint32Array.from({ length: data.count }, (_, image) => image);
  return { training, validation: new Uint32Array(), copies: 0, onBothSides: 0, different: 0 };
}

/**
 * Holds out the same share of every class, chosen by the seed: files may be sorted, so neither
 * their last rows nor an even choice over all would have every class.
 *
 * @param classIndices `[count]`, each below `classCount`
 * @param validationShare above 0, at most 0.5
 * @param groupOf `[count]`: the first of the images that stay together; null if each is alone
 * @returns two disjoint parts that hold every image between them; a class of two groups or more is
 *   in both, a single one is trained on
 * @throws FailureError `too-few-images` where no class has two groups
 * @throws RangeError if the share is out of its range
 */
export function stratifiedSplit(
  classIndices: Uint8Array,
  classCount: number,
  validationShare: number,
  seed: number,
  groupOf: Uint32Array | null = null,
): Split {
  if (!(validationShare > 0 && validationShare <= 0.5)) {
    throw new RangeError(`validationShare must be above 0, at most 0.5; got ${validationShare}`);
  }
  const groups = new ImageGroups(classIndices, classCount, groupOf);
  if (groups.isEachClassOne) {
    // One image more than classes, and some class has two.
    const needed = classCount + 1;
    throw new FailureError({ code: "too-few-images", images: classIndices.length, needed });
  }
  const order = shuffledPositions(classIndices.length, seed);
  const isHeldOut = holdOut(groups, validationShare, order);
  return {
    training: order.filter((image) => isHeldOut[image] === 0),
    validation: order.filter((image) => isHeldOut[image] === 1),
  };
}

/**
 * The same split, with fewer images to train on.
 *
 * @throws FailureError `too-few-images` where none is left to train on
 */
export function withoutImages<Parts extends Split>(split: Parts, excluded: readonly number[]) {
  const gone = new Set(excluded);
  const training = split.training.filter((image) => !gone.has(image));
  if (training.length === 0)
    throw new FailureError({ code: "too-few-images", images: 0, needed: 1 });
  return { ...split, training };
}

function shuffledPositions(count: number, seed: number): Uint32Array<ArrayBuffer> {
  const positions = Uint32Array.from({ length: count }, (_, position) => position);
  shuffle(positions, seededRandom(seed));
  return positions;
}
