import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LabelledImageSet } from "./image-set";
import { nearestImages } from "./nearest-images";

/** Images of 2×2 pixels, 10 being full ink. */
function dataOf(images: readonly (readonly number[])[]): LabelledImageSet {
  return {
    fileName: "train.csv",
    origin: "file",
    side: 2,
    pixelMax: 10,
    count: images.length,
    pixels: Uint8Array.from(images.flat()),
    classLabels: [3, 8],
    classIndices: Uint8Array.from(images, (_, image) => image % 2),
  };
}

const DATA = dataOf([
  [0, 0, 0, 0],
  [10, 10, 0, 0],
  [10, 0, 0, 0],
  [10, 10, 10, 10],
]);

describe("the nearest images", () => {
  test("come nearest first, with their labels and distances as shares of full ink", () => {
    const found = nearestImages(DATA, Float32Array.of(1, 1, 0, 0), 3, null);

    expect(found).toEqual([
      { image: 1, label: 8, distance: 0 },
      { image: 2, label: 3, distance: 1 },
      { image: 0, label: 3, distance: Math.SQRT2 },
    ]);
  });

  test("are counted in fractions of a pixel value for a drawing", () => {
    const [nearest] = nearestImages(DATA, Float32Array.of(0, 0, 0.03, 0.04), 1, null);

    expect(nearest?.distance).toBeCloseTo(0.05, 7);
  });

  test("pass over the image itself", () => {
    const found = nearestImages(DATA, Float32Array.of(1, 1, 0, 0), 1, 1);

    expect(found.map(({ image }) => image)).toEqual([2]);
  });

  test("are all there are where more are wanted", () => {
    expect(nearestImages(DATA, new Float32Array(4), 9, 0)).toHaveLength(3);
  });

  test("are refused for an image of another size", () => {
    expect(() => nearestImages(DATA, new Float32Array(9), 1, null)).toThrow(RangeError);
  });

  test("are those that sorting all by their distance finds", () => {
    const pixel = fc.nat(10);
    const image = fc.tuple(pixel, pixel, pixel, pixel);
    fc.assert(
      fc.property(fc.array(image, { minLength: 1, maxLength: 30 }), image, (images, wanted) => {
        const found = nearestImages(
          dataOf(images),
          Float32Array.from(wanted, (v) => v / 10),
          4,
          null,
        );

        const sorted = images
          .map((other) => other.reduce((sum, ink, at) => sum + (ink - (wanted[at] ?? 0)) ** 2, 0))
          .sort((one, other) => one - other)
          .slice(0, 4);
        for (const [place, { distance }] of found.entries()) {
          expect((distance * 10) ** 2).toBeCloseTo(sorted[place] ?? 0, 4);
        }
      }),
    );
  });
});
