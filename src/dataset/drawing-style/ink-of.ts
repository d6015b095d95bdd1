/** Some images of a set as ink, whatever their paper and their ink are. */
import { median } from "../../numerics/drawing/quantile";
import { type ImageSet, imageAt } from "../image-set";
import { someImages } from "../some-images";

/** More change no median by more than the noise between two halves of Kaggle's file. */
const MOST_IMAGES = 200;
/** As near to the ends of the range paper and ink count as the ends themselves. */
const NEAR_END = 0.1;
/** Less between paper and ink is nothing to read. */
const LEAST_REACH = 0.2;
/** Fainter marks are noise on the paper. */
const FAINT = 0.1;

export interface Inks {
  /** Values of paper and of full ink, 0 to 1. */
  readonly paper: number;
  readonly ink: number;
  readonly side: number;
  /** Of each image that was looked at `[side * side]`, 0 (paper) to 1 (full ink). */
  readonly inks: readonly Float32Array[];
}

/** @returns null where ink cannot be told from paper */
export function inksOf(images: ImageSet): Inks | null {
  const { side } = images;
  const chosen = someImages(images.count, MOST_IMAGES);
  const pictures = chosen.map((image) => pictureOf(images, image));
  const paper = snapped(median(pictures.flatMap((picture) => borderOf(picture, side))));
  const ink = snapped(median(pictures.map((picture) => farthest(picture, paper < 0.5))));
  if (!(Math.abs(ink - paper) > LEAST_REACH)) return null;
  for (const picture of pictures) asInk(picture, paper, ink - paper);
  return { paper, ink, side, inks: pictures };
}

// Loops: `from` and `map` with a function take four times as long, and files wait for this.

function pictureOf(images: ImageSet, image: number): Float32Array {
  const pixels = imageAt(images, image);
  const picture = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    picture[at] = Math.min(1, (pixels[at] ?? 0) / images.pixelMax);
  }
  return picture;
}

/** In place. */
function asInk(picture: Float32Array, paper: number, reach: number): void {
  for (let at = 0; at < picture.length; at++) {
    const share = ((picture[at] ?? 0) - paper) / reach;
    picture[at] = share < FAINT ? 0 : Math.min(1, share);
  }
}

function farthest(picture: Float32Array, isUp: boolean): number {
  let found = picture[0] ?? 0;
  for (let at = 1; at < picture.length; at++) {
    const value = picture[at] ?? 0;
    if (value > found === isUp) found = value;
  }
  return found;
}

function snapped(value: number): number {
  if (value < NEAR_END) return 0;
  return value > 1 - NEAR_END ? 1 : value;
}

function borderOf(picture: Float32Array, side: number): number[] {
  const border: number[] = [];
  for (let at = 0; at < side; at++) {
    for (const pixel of [at, (side - 1) * side + at, at * side, at * side + side - 1]) {
      border.push(picture[pixel] ?? 0);
    }
  }
  return border;
}
