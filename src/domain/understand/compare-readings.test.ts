import { expect, test } from "vitest";
import { compareReadings } from "./compare-readings";
import type { Readings } from "./readings";

/** @param predicted what is read in images that are all of the first class */
function read(predicted: readonly number[], images = [...predicted.keys()]): Readings {
  return {
    images: Uint32Array.from(images),
    classLabels: [0, 1],
    truth: new Uint8Array(predicted.length),
    predicted: Uint8Array.from(predicted),
    probabilities: new Float32Array(2 * predicted.length),
  };
}

test("counts the images that only one of both reads right", () => {
  expect(compareReadings(read([0, 0, 1, 1]), read([0, 1, 0, 0]))).toEqual({
    images: 4,
    onlyBeforeRight: 1,
    onlyAfterRight: 2,
    // Three coins of which one or none falls on one side, both ways: 2·(1 + 3)/8.
    p: 1,
  });
});

test("calls six to none what chance does twice in 64 times", () => {
  const six = Array(6);
  expect(compareReadings(read(six.fill(1)), read(six.fill(0)))?.p).toBeCloseTo(2 / 64, 12);
});

test("compares nothing that was not read by both", () => {
  expect(compareReadings(read([0, 0], [1, 2]), read([0, 0], [1, 3]))).toBeNull();
  expect(compareReadings(read([0, 0]), read([0, 0, 0]))).toBeNull();
});
