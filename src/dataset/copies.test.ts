import { describe, expect, test } from "vitest";
import { copiesIn } from "./copies";
import type { ImageSet } from "./image-set";

/** Images of 8×8, of whose pixels the first few are given. */
function imagesOf(...images: readonly (readonly number[])[]): ImageSet {
  const pixels = new Uint8Array(64 * images.length);
  for (const [image, first] of images.entries()) pixels.set(first, 64 * image);
  return {
    fileName: "train.csv",
    origin: "file",
    side: 8,
    pixelMax: 255,
    count: images.length,
    pixels,
  };
}

describe("copiesIn", () => {
  test("groups equal images by their first", () => {
    const images = imagesOf([9, 1], [200, 0, 0, 90], [9, 1], [7, 250, 80], [200, 0, 0, 90], [9, 1]);

    expect(copiesIn(images)).toEqual({ groupOf: Uint32Array.of(0, 1, 0, 3, 1, 0), count: 3 });
  });

  test("joins groups that a near copy connects", () => {
    // The second is the first at half its strength, and stands before an equal one.
    const images = imagesOf([200, 100, 240], [100, 50, 120], [0, 0, 0, 80, 3, 250], [100, 50, 120]);

    expect(copiesIn(images)).toEqual({ groupOf: Uint32Array.of(0, 0, 2, 0), count: 2 });
  });

  test("groups blank images, which are equal", () => {
    expect(copiesIn(imagesOf([], [5], []))).toEqual({ groupOf: Uint32Array.of(0, 1, 0), count: 1 });
  });
});
