import { describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import type { LabelledImageSet } from "./image-set";
import { packImages, unpackedImages, writeImage } from "./packed-images";

function imagesOf(side: number, pixels: readonly number[]): LabelledImageSet {
  const count = pixels.length / (side * side);
  return {
    fileName: "train.csv",
    origin: "file",
    side,
    pixelMax: 255,
    count,
    pixels: Uint8Array.from(pixels),
    classLabels: [3, 5],
    classIndices: Uint8Array.from({ length: count }, (_, image) => image % 2),
  };
}

/** Paper; then ink in the middle, at both ends with paper between, at the left edge. */
const TWO = imagesOf(3, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 1, 0, 255, 9, 0, 0]);

describe("packed images", () => {
  test("are what lies from each line's first ink to its last", () => {
    const { spans, starts, ink } = packImages(TWO);

    // Lines of paper begin behind their last pixel and span nothing.
    expect([...spans]).toEqual([3, 0, 3, 0, 3, 0, 1, 1, 0, 3, 0, 1]);
    expect([...starts]).toEqual([0, 0]);
    expect([...ink]).toEqual([7, 1, 0, 255, 9]);
  });

  test("are the same again when they are unpacked", () => {
    const random = seededRandom(1);
    const noise = Array.from({ length: 40 * 64 }, () =>
      random() < 0.6 ? 0 : Math.floor(256 * random()),
    );

    for (const images of [TWO, imagesOf(8, noise)]) {
      expect(unpackedImages(packImages(images))).toEqual(images);
    }
  });

  test("take no more than a sixteenth above their pixels where there is no paper", () => {
    const full = imagesOf(32, new Array<number>(32 * 32).fill(200));

    const { spans, ink } = packImages(full);

    // Two bytes a line of 32.
    expect(spans.length + ink.length).toBe(1024 + 64);
  });
});

describe("an image", () => {
  test("overwrites what was there, packed or not", () => {
    for (const images of [TWO, packImages(TWO)]) {
      const to = new Uint8Array(9).fill(77);

      writeImage(images, 1, to);

      expect([...to]).toEqual([0, 7, 0, 1, 0, 255, 9, 0, 0]);
    }
  });
});
