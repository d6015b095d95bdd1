import { describe, expect, test } from "vitest";
import { seededRandom } from "../random";
import { sampleDigit } from "./sample-digit";

describe("sampleDigit", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("writes a %i with ink from 0 to 1", (digit) => {
    const random = seededRandom(digit);
    for (let sample = 0; sample < 50; sample++) {
      const ink = sampleDigit(digit, random, 28);
      const total = ink.reduce((sum, value) => sum + value, 0);

      expect(ink.every((value) => value >= 0 && value <= 1)).toBe(true);
      // Kaggle's digits have the ink of 20 (a thin 1) to 312 (a heavy 0) full pixels.
      expect(total).toBeGreaterThan(10);
      expect(total).toBeLessThan(400);
    }
  });

  test("never writes the same digit twice", () => {
    const random = seededRandom(5);

    expect(sampleDigit(3, random, 28)).not.toEqual(sampleDigit(3, random, 28));
  });

  test("refuses what is no digit", () => {
    expect(() => sampleDigit(10, seededRandom(1), 28)).toThrow(RangeError);
  });
});
