import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationOf } from "./calibration";
import type { Readings } from "./readings";

describe("calibrationOf", () => {
  test("puts readings into fifteen bins and weighs how far they are off", () => {
    // Two of 1 and one of 0.96875 are above 14/15; one of 0.75 is between 11/15 and 12/15.
    const { bins, expectedCalibrationError } = calibrationOf(
      readingsOf([1, true], [0.96875, false], [0.75, true], [1, true]),
    );

    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3]);
    expect(bins[11]).toMatchObject({ meanConfidence: 0.75, accuracy: 1 });
    expect(bins[14]).toMatchObject({ meanConfidence: 2.96875 / 3, accuracy: 2 / 3 });
    // By hand: (1·|1 − 0.75| + 3·|2/3 − 2.96875/3|) / 4 = (0.25 + 0.96875) / 4.
    expect(expectedCalibrationError).toBe(0.3046875);
  });

  test("keeps empty bins, with nothing to say", () => {
    expect(calibrationOf(readingsOf([1, true])).bins[7]).toEqual({
      from: 7 / 15,
      to: 8 / 15,
      count: 0,
      meanConfidence: null,
      accuracy: null,
    });
  });

  test("closes a bin at its upper end, as Guo et al. do", () => {
    // 0 has no bin below it; 1 is the upper end of the last. No other end is a 32-bit float, and the
    // one next to 0.2, the end of the third, is a little above it.
    const { bins } = calibrationOf(
      readingsOf([0, false], [1, false], [0.1999, false], [0.2, false]),
    );
    expect([0, 2, 3, 14].map((bin) => bins[bin]?.count)).toEqual([1, 1, 1, 1]);
  });

  test("is no error for a reader that is right as often as it says", () => {
    const readings = readingsOf([0.75, true], [0.75, true], [0.75, true], [0.75, false]);
    expect(calibrationOf(readings).expectedCalibrationError).toBe(0);
  });

  test("holds every reading in the bin whose bounds hold it", () => {
    const answers = fc.array(fc.tuple(fc.float({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(answers, (all) => {
        const { bins, expectedCalibrationError } = calibrationOf(readingsOf(...all));
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { from, to, meanConfidence } of bins) {
          if (meanConfidence === null) continue;
          expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-12);
          expect(meanConfidence).toBeLessThanOrEqual(to + 1e-12);
        }
        expect(expectedCalibrationError).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Readings that all say class 0, with these confidences, right or wrong. */
function readingsOf(...answers: readonly (readonly [number, boolean])[]): Readings {
  return {
    images: Uint32Array.from(answers.keys()),
    classLabels: [0, 1],
    truth: Uint8Array.from(answers, ([, isRight]) => (isRight ? 0 : 1)),
    predicted: new Uint8Array(answers.length),
    probabilities: Float32Array.from(
      answers.flatMap(([confidence]) => [confidence, 1 - confidence]),
    ),
  };
}
