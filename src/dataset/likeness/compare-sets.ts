/**
 * Test images beside training images: whether they are alike, and what would make them so.
 *
 * A mend is tried on the pictures that were looked at before it is offered: what is listed is what
 * it mends and what would be left.
 */
import type { ImageGrid, Likeness } from "../../domain/dataset-summary";
import type { DataMend, Difference } from "../../domain/likeness";
import type { Mend } from "../../domain/mend";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { differencesOf } from "./differences";
import {
  backgroundOf,
  inverted,
  type Look,
  lookOf,
  type Pictures,
  picturesOf,
  turned,
} from "./look";

/** One file's greatest value against the other's: 0 to 1, or 0 to 16, against 0 to 255. */
const OTHER_RANGE = 1.5;
/** Of full ink: backgrounds nearer to each other are not those of dark on light and its opposite. */
const APART = 0.5;
const FULL_INK = 255;

/** @returns null for images of another size, of which nothing can be said */
export function compareSets(training: LabelledImageSet, test: ImageSet): Likeness | null {
  if (training.side !== test.side || training.count === 0 || test.count === 0) return null;
  const knownPictures = picturesOf(training, training.pixelMax);
  const known = lookOf(knownPictures, backgroundOf(knownPictures));
  const range = rangeDifference(training, test);
  // As readers read them; where the ranges differ, as they would be once that is mended.
  const given = picturesOf(test, range === null ? training.pixelMax : test.pixelMax);
  const { differences, mends } = compareInk(known, given);
  return {
    isAlike: range === null && differences.length === 0,
    differences: range === null ? differences : [range, ...differences],
    mend: mendOf(training, test, range !== null, mends),
    means: meansOf(knownPictures, given),
  };
}

function rangeDifference(training: ImageSet, test: ImageSet): Difference | null {
  const { pixelMax: one } = training;
  const { pixelMax: other } = test;
  if (Math.max(one, other) < OTHER_RANGE * Math.min(one, other)) return null;
  return { code: "value-range", training: one, test: other };
}

interface Compared {
  readonly differences: readonly Difference[];
  /** Of the test images; what they cannot mend is among the differences. */
  readonly mends: readonly Mend[];
}

function compareInk(known: Look, given: Pictures): Compared {
  const background = backgroundOf(given);
  const isReversed =
    Math.abs(background - known.background) > APART &&
    Math.abs(1 - background - known.background) < Math.abs(background - known.background) / 2;
  if (!isReversed) return compareTurns(known, given);
  const { differences, mends } = compareTurns(known, inverted(given));
  return {
    differences: [
      { code: "reversed", training: known.background, test: background },
      ...differences,
    ],
    mends: [{ kind: "invert" }, ...mends],
  };
}

function compareTurns(known: Look, pictures: Pictures): Compared {
  const differences = differencesOf(known, lookOf(pictures, known.background));
  const found = differences.find(({ code }) => code === "orientation");
  if (found?.code !== "orientation") return { differences, mends: [] };
  const { turn } = found;
  const then = differencesOf(known, lookOf(turned(pictures, turn), known.background));
  const left = then.find(({ code }) => code === "orientation" || code === "shapes");
  // What goes with the turn was only another sign of it.
  if (!left) return { differences: [found, ...then], mends: [{ kind: "turn", turn }] };
  // Other shapes, which are by chance a little nearer when they are turned.
  return { differences: differences.filter((one) => one !== found), mends: [] };
}

/**
 * Values are only ever multiplied, so that nothing is lost: where the training data's reach less
 * far, it is these that are mended, and the rest is offered when that has been done.
 */
function mendOf(
  { pixelMax: trainingMax }: ImageSet,
  { pixelMax: testMax }: ImageSet,
  isOfOtherRange: boolean,
  mends: readonly Mend[],
): DataMend | null {
  if (isOfOtherRange && trainingMax < testMax) {
    return { of: "training", mends: [{ kind: "scale", from: trainingMax, to: testMax }] };
  }
  const scale: readonly Mend[] = isOfOtherRange
    ? [{ kind: "scale", from: testMax, to: trainingMax }]
    : [];
  const all = [...scale, ...mends];
  return all.length === 0 ? null : { of: "test", mends: all };
}

function meansOf(training: Pictures, test: Pictures): ImageGrid {
  const { side } = training;
  const pixels = new Uint8Array(2 * side * side);
  for (const [place, { pictures }] of [training, test].entries()) {
    const mean = pixels.subarray(place * side * side, (place + 1) * side * side);
    for (let pixel = 0; pixel < mean.length; pixel++) {
      let sum = 0;
      for (const picture of pictures) sum += picture[pixel] ?? 0;
      mean[pixel] = Math.round((FULL_INK * sum) / pictures.length);
    }
  }
  return { side, count: 2, pixels, labels: [] };
}
