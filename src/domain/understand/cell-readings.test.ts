import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellReadings } from "./cell-readings";
import { confusionOf } from "./class-metrics";
import type { Readings } from "./readings";

describe("cellReadings", () => {
  test("finds the images of one cell, the most confident first", () => {
    const readings: Readings = {
      images: Uint32Array.of(5, 6, 7, 8, 9),
      classLabels: [4, 9],
      truth: Uint8Array.of(0, 0, 1, 0, 1),
      predicted: Uint8Array.of(1, 1, 1, 0, 0),
      probabilities: Float32Array.of(0.4, 0.6, 0.1, 0.9, 0, 1, 1, 0, 0.8, 0.2),
    };

    expect(cellReadings(readings, { truth: 0, predicted: 1 })).toEqual([1, 0]);
    expect(cellReadings(readings, { truth: 1, predicted: 0 })).toEqual([4]);
  });

  test("finds as many images as the confusion matrix counts, in every cell", () => {
    const pairs = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 40 });
    fc.assert(
      fc.property(pairs, (answers) => {
        const readings: Readings = {
          images: Uint32Array.from(answers.keys()),
          classLabels: [0, 1, 2],
          truth: Uint8Array.from(answers, ([truth]) => truth),
          predicted: Uint8Array.from(answers, ([, predicted]) => predicted),
          probabilities: new Float32Array(answers.length * 3).fill(1 / 3),
        };
        const sizes = Array.from({ length: 9 }, (_, cell) => {
          const place = { truth: Math.floor(cell / 3), predicted: cell % 3 };
          return cellReadings(readings, place).length;
        });
        expect(sizes).toEqual([...confusionOf(readings).confusion]);
      }),
    );
  });
});
