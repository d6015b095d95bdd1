import { describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../dataset/image-set";
import { judge } from "./judge";

const SIDE = 8;

/** Four images of two classes. */
const IMAGES: LabelledImageSet = {
  fileName: "train.csv",
  origin: "file",
  side: SIDE,
  pixelMax: 10,
  count: 4,
  pixels: new Uint8Array(4 * SIDE * SIDE),
  classLabels: [5, 9],
  classIndices: Uint8Array.of(0, 1, 1, 0),
};

/** The first two are read as 5, the others as 9, with three quarters of certainty. */
const OF_A_FIVE = [0.75, 0.75, 0.25, 0.25];

function judged(rows: readonly number[], ofAFive: readonly number[] = OF_A_FIVE) {
  const probabilities = rows.flatMap((row) => [ofAFive[row] ?? 0, 1 - (ofAFive[row] ?? 0)]);
  return judge(Float32Array.from(probabilities), IMAGES, Uint32Array.from(rows));
}

describe("judge", () => {
  test("counts true classes in rows and predicted ones in columns", () => {
    const { confusion, images, accuracy, classLabels } = judged([0, 1, 2, 3]);
    // The 5s: one read as 5, one as 9; the 9s: one as 5, one as 9.
    expect([...confusion]).toEqual([1, 1, 1, 1]);
    expect({ images, accuracy, classLabels }).toEqual({
      images: 4,
      accuracy: 0.5,
      classLabels: [5, 9],
    });
  });

  test("looks at the rows that it is given, and at no other", () => {
    const { confusion, images, accuracy } = judged([3, 2, 2]);
    expect([...confusion]).toEqual([0, 1, 0, 2]);
    expect(images).toBe(3);
    expect(accuracy).toBeCloseTo(2 / 3, 12);
  });

  test("keeps what was made of each image", () => {
    const { readings } = judged([3, 0]);
    expect([...readings.images]).toEqual([3, 0]);
    expect([...readings.truth]).toEqual([0, 0]);
    expect([...readings.predicted]).toEqual([1, 0]);
    expect([...readings.probabilities]).toEqual([0.25, 0.75, 0.75, 0.25]);
  });

  test("takes the mean of −ln of the true class's probability for the loss", () => {
    // Probabilities 3/4, 1/4 and 3/4, which float32 has exactly.
    const { loss } = judged([0, 1, 2]);
    expect(loss).toBeCloseTo(-(2 * Math.log(0.75) + Math.log(0.25)) / 3, 12);
  });

  test("keeps the loss finite of an image that was certainly something else", () => {
    expect(judged([1], [0, 1]).loss).toBeCloseTo(-Math.log(1e-7), 12);
  });

  test("takes the first class of equals, and of what is no number at all", () => {
    expect([...judged([0], [0.5]).readings.predicted]).toEqual([0]);
    expect([...judged([0], [Number.NaN]).readings.predicted]).toEqual([0]);
  });
});
