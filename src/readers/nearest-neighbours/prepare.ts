/** How images are turned into what is compared, training images and others alike. */
import { type ImageSet, imageAt } from "../../dataset/image-set";
import { DESKEWED_MAX, deskew } from "./deskew";

export interface Preparation {
  /**
   * Writes an image in whole pixel values, so that it can be stored as bytes; more than full ink
   * counts as full ink.
   *
   * @param into `[side * side]`, overwritten
   */
  image(images: ImageSet, row: number, into: Float32Array): void;
  /**
   * Writes a drawing in the same pixel values, not rounded.
   *
   * @param ink `[side * side]`, 0 to 1
   */
  ink(ink: Float32Array, into: Float32Array): void;
}

export function preparationOf(side: number, pixelMax: number, isDeskewed: boolean): Preparation {
  return isDeskewed ? upright(side, pixelMax) : asItIs(pixelMax);
}

function asItIs(pixelMax: number): Preparation {
  return {
    image: (images, row, into) => writeCut(imageAt(images, row), pixelMax, into),
    ink: (ink, into) => into.set(ink.map((value) => value * pixelMax)),
  };
}

function upright(side: number, pixelMax: number): Preparation {
  const pixels = new Float32Array(side * side);
  return {
    image(images, row, into) {
      writeCut(imageAt(images, row), pixelMax, pixels);
      deskew(pixels, side, DESKEWED_MAX / pixelMax, into);
      for (let pixel = 0; pixel < into.length; pixel++) into[pixel] = Math.round(into[pixel] ?? 0);
    },
    ink: (ink, into) => deskew(ink, side, DESKEWED_MAX, into),
  };
}

function writeCut(image: Uint8Array, pixelMax: number, into: Float32Array): void {
  for (let pixel = 0; pixel < image.length; pixel++) {
    into[pixel] = Math.min(pixelMax, image[pixel] ?? 0);
  }
}
