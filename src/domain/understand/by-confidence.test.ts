import { describe, expect, test } from "vitest";
import { mostConfidentFirst } from "./by-confidence";
import type { Readings } from "./readings";

describe("mostConfidentFirst", () => {
  const READINGS: Readings = {
    images: Uint32Array.of(70, 50, 90, 10),
    classLabels: [1, 7],
    truth: Uint8Array.of(0, 1, 0, 1),
    predicted: Uint8Array.of(0, 1, 1, 0),
    probabilities: Float32Array.of(0.75, 0.25, 0.125, 0.875, 0.25, 0.75, 1, 0),
  };

  test("sorts by how probable the reader holds its answer, equals as they came", () => {
    expect(mostConfidentFirst(READINGS, () => true)).toEqual([3, 1, 0, 2]);
  });

  test("leaves out what is not wanted", () => {
    expect(mostConfidentFirst(READINGS, (index) => index < 2)).toEqual([1, 0]);
  });
});
