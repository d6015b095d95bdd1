import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../dataset/image-set";
import { seededRandom } from "../domain/random";
import { epochRandom, shuffledRows, trainingBatch } from "./batches";

const STILL = { shift: 0, rotation: 0, scale: 0, shear: 0 };

/** Three 2×2 images of classes 1, 0 and 2. */
const DATA: LabelledImageSet = {
  fileName: "train.csv",
  origin: "file",
  side: 2,
  pixelMax: 8,
  count: 3,
  pixels: Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8),
  classLabels: [10, 20, 30],
  classIndices: Uint8Array.of(1, 0, 2),
};

describe("shuffledRows", () => {
  const rows = Uint32Array.from({ length: 50 }, (_, row) => 3 * row);

  test("keeps every row and the array it was given", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, epoch) => {
        const given = rows.slice();
        expect(shuffledRows(given, seed, epoch).toSorted()).toEqual(rows);
        expect(given).toEqual(rows);
      }),
    );
  });

  test("gives each epoch an order of its own that can be repeated", () => {
    expect(shuffledRows(rows, 1, 2)).toEqual(shuffledRows(rows, 1, 2));
    expect(shuffledRows(rows, 1, 3)).not.toEqual(shuffledRows(rows, 1, 2));
    expect(shuffledRows(rows, 2, 2)).not.toEqual(shuffledRows(rows, 1, 2));
  });
});

test("epochs of one seed never share their random numbers", () => {
  const epoch = fc.integer({ min: 0, max: 0x20000 });
  fc.assert(
    fc.property(fc.nat(), epoch, epoch, (seed, one, other) => {
      fc.pre(one !== other);
      const [first, second] = [epochRandom(seed, one), epochRandom(seed, other)];
      expect([first(), first()]).not.toEqual([second(), second()]);
    }),
  );
});

describe("trainingBatch", () => {
  function batchOf(rows: number[], movement = STILL, smoothing = 0, seed = 1) {
    return trainingBatch(DATA, Uint32Array.from(rows), movement, smoothing, seededRandom(seed));
  }

  test("holds the rows in their order, as shares of full ink, beside their classes", () => {
    const { images, ink, targets } = batchOf([1, 0]);
    expect(images).toBe(2);
    expect([...ink]).toEqual([0.5, 0.625, 0.75, 0.875, 0, 0.125, 0.25, 0.375]);
    expect([...targets]).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test("smooths the labels", () => {
    // 0.75 / 3 = 0.25 on each class, and 1 − 0.75 more on the true one.
    expect([...batchOf([2], STILL, 0.75).targets]).toEqual([0.25, 0.25, 0.5]);
  });

  test("moves each image in a way of its own", () => {
    const { ink } = batchOf([2, 2], { ...STILL, shift: 8 });
    expect(ink.subarray(0, 4)).not.toEqual(ink.subarray(4));
  });

  test("is the same for the same random numbers, and another one for others", () => {
    const movement = { ...STILL, shift: 8 };
    expect(batchOf([0, 1], movement, 0, 2)).toEqual(batchOf([0, 1], movement, 0, 2));
    expect(batchOf([0, 1], movement, 0, 3)).not.toEqual(batchOf([0, 1], movement, 0, 2));
  });
});
