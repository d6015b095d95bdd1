/** What a set of images looks like, in numbers: enough of its images, each in ink from 0 to 1. */

import { TURNS, type Turn, turnedPositions } from "../../domain/turn";
import { borderMean, type InkMeasures, inkMeasures } from "../../numerics/likeness/ink-measures";
import { pool, pooling } from "../../numerics/likeness/pooling";
import { type ImageSet, imageAt, isLabelled } from "../image-set";
import { someImages } from "../some-images";

/** More tell nothing more: differences that matter show in a few hundred. */
const MOST_IMAGES = 1000;
/** Finer pictures would tell one hand from another. */
const GRID = 7;

/** Some images of a set, as ink: `[side * side]` each, 0 to 1. */
export interface Pictures {
  readonly side: number;
  readonly pictures: readonly Float64Array[];
  /** Of each picture; all the same where there are none. */
  readonly classes: Uint8Array<ArrayBuffer>;
}

export interface Look {
  readonly count: number;
  /** The median of the images' borders, 0 to 1; the contrast to it is what is measured. */
  readonly background: number;
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly measures: readonly InkMeasures[];
  /** `[count][grid * grid]`: coarse pictures of the contrast. */
  readonly points: readonly Float64Array[];
}

/** @param fullInk the value that counts as full ink; greater ones count as well */
export function picturesOf(images: ImageSet, fullInk: number): Pictures {
  const chosen = someImages(images.count, MOST_IMAGES);
  const inks = Float64Array.from({ length: 256 }, (_, pixel) => Math.min(1, pixel / fullInk));
  const pictures = chosen.map((image) => {
    const pixels = imageAt(images, image);
    const picture = new Float64Array(pixels.length);
    for (let index = 0; index < pixels.length; index++) {
      picture[index] = inks[pixels[index] ?? 0] ?? 0;
    }
    return picture;
  });
  const classes = Uint8Array.from(chosen, (image) =>
    isLabelled(images) ? (images.classIndices[image] ?? 0) : 0,
  );
  return { side: images.side, pictures, classes };
}

export function inverted(from: Pictures): Pictures {
  return { ...from, pictures: from.pictures.map((picture) => picture.map((ink) => 1 - ink)) };
}

export function turned(from: Pictures, turn: Turn): Pictures {
  const positions = turnedPositions(turn, from.side);
  return { ...from, pictures: from.pictures.map((picture) => moved(picture, positions)) };
}

/** Of the borders, the one in the middle. */
export function backgroundOf({ pictures, side }: Pictures): number {
  const borders = pictures.map((picture) => borderMean(picture, side));
  borders.sort((one, other) => one - other);
  return borders[Math.floor(borders.length / 2)] ?? 0;
}

export function lookOf({ side, pictures, classes }: Pictures, background: number): Look {
  const coarse = pooling(side, Math.min(GRID, side));
  const points: Float64Array[] = [];
  const measures = pictures.map((picture) => {
    const contrast = contrastOf(picture, background);
    points.push(pool(coarse, contrast));
    return inkMeasures(picture, contrast, side);
  });
  return { count: pictures.length, background, classes, measures, points };
}

export function contrastOf(picture: Float64Array, background: number): Float64Array {
  return picture.map((ink) => Math.abs(ink - background));
}

/** Coarse pictures, turned. */
export function turnedPoints(points: readonly Float64Array[], turn: Turn): Float64Array[] {
  const size = points[0]?.length ?? 0;
  const positions = turnedPositions(turn, Math.round(Math.sqrt(size)));
  return points.map((point) => moved(point, positions));
}

export const OTHER_TURNS = TURNS.filter((turn) => turn !== "none");

function moved(values: Float64Array, positions: Uint32Array): Float64Array {
  const to = new Float64Array(values.length);
  for (let index = 0; index < to.length; index++) to[index] = values[positions[index] ?? 0] ?? 0;
  return to;
}
