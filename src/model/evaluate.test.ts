import { beforeAll, describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../dataset/image-set";
import { evaluate } from "./evaluate";
import { buildNetwork } from "./network";
import * as tf from "./tf";

const SIDE = 8;
const SIZE = SIDE * SIDE;

/** Classes 5 and 9; the logit of 5 is `slope` times the first pixel's ink, and that of 9 `other`. */
async function evaluated(slope: number, other: number, rows: readonly number[]) {
  const network = buildNetwork("", SIDE, 2);
  const numbers = new Float32Array(network.weightCount);
  numbers[0] = slope;
  numbers[network.weightCount - 1] = other;
  const before = tf.memory().numTensors;
  const predictor = {
    network,
    weights: tf.tensor1d(numbers),
    moments: tf.tensor1d([]),
    pixelMax: 10,
    views: 1,
  };
  const result = await evaluate(predictor, IMAGES, Uint32Array.from(rows));
  tf.dispose([predictor.weights, predictor.moments]);
  expect(tf.memory().numTensors).toBe(before);
  return result;
}

/** Four images, of which the first two have ink in their first pixel. */
const IMAGES: LabelledImageSet = {
  fileName: "train.csv",
  origin: "file",
  side: SIDE,
  pixelMax: 10,
  count: 4,
  pixels: Uint8Array.from({ length: 4 * SIZE }, (_, index) =>
    index === 0 || index === SIZE ? 10 : 0,
  ),
  classLabels: [5, 9],
  classIndices: Uint8Array.of(0, 1, 1, 0),
};

beforeAll(async () => {
  await tf.setBackend("cpu");
});

describe("evaluate", () => {
  // Logits ln 9 − ln 3 = ln 3 apart with ink, and −ln 3 without: probabilities 3/4 and 1/4 of a 5.
  const slope = Math.log(9);
  const other = Math.log(3);

  test("counts true classes in rows and predicted ones in columns", async () => {
    const { confusion, images, accuracy, classLabels } = await evaluated(
      slope,
      other,
      [0, 1, 2, 3],
    );
    // The 5s: one read as 5, one as 9; the 9s: one as 5, one as 9.
    expect([...confusion]).toEqual([1, 1, 1, 1]);
    expect({ images, accuracy, classLabels }).toEqual({
      images: 4,
      accuracy: 0.5,
      classLabels: [5, 9],
    });
  });

  test("looks at the rows that it is given, and at no other", async () => {
    const { confusion, images, accuracy } = await evaluated(slope, other, [3, 2, 2]);
    expect([...confusion]).toEqual([0, 1, 0, 2]);
    expect(images).toBe(3);
    expect(accuracy).toBeCloseTo(2 / 3, 12);
  });

  test("keeps what was made of each image", async () => {
    const { readings } = await evaluated(slope, other, [3, 0]);
    expect([...readings.images]).toEqual([3, 0]);
    expect([...readings.truth]).toEqual([0, 0]);
    expect([...readings.predicted]).toEqual([1, 0]);
    const expected = [0.25, 0.75, 0.75, 0.25];
    for (const [index, value] of readings.probabilities.entries()) {
      expect(value).toBeCloseTo(expected[index] ?? 0, 6);
    }
  });

  test("takes the mean of −ln of the true class's probability for the loss", async () => {
    const { loss } = await evaluated(slope, other, [0, 1, 2]);
    // Probabilities 3/4, 1/4 and 3/4, in float32.
    expect(loss).toBeCloseTo(-(2 * Math.log(0.75) + Math.log(0.25)) / 3, 6);
  });

  test("keeps the loss finite of an image that was certainly something else", async () => {
    const { loss } = await evaluated(1e6, 0, [1]);
    expect(loss).toBeCloseTo(-Math.log(1e-7), 6);
  });
});
