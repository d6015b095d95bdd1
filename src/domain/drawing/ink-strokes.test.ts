import { describe, expect, test } from "vitest";
import { inkStrokes } from "./ink-strokes";

const PEN = { width: 2, edge: 1.3 };

/** Row `row` of an 8×8 image. */
function rowOf(ink: Float32Array, row: number): number[] {
  return [...ink.subarray(row * 8, row * 8 + 8)];
}

describe("inkStrokes", () => {
  test("fills what lies under the pen and leaves the rest blank", () => {
    const ink = inkStrokes(
      [
        [
          { x: 0, y: 4 },
          { x: 8, y: 4 },
        ],
      ],
      8,
      PEN,
    );

    // Pixel centres of rows 3 and 4 are half a pixel from the line, well inside the radius of 1
    // (0.5 / 1.3 + 0.5 = 0.88); those of rows 2 and 5 are half a pixel outside (0.12).
    for (const value of rowOf(ink, 3)) expect(value).toBeCloseTo(0.8846, 4);
    for (const value of rowOf(ink, 5)) expect(value).toBeCloseTo(0.1154, 4);
    expect(Math.max(...rowOf(ink, 1), ...rowOf(ink, 6))).toBe(0);
  });

  test("draws a single point as a round dot", () => {
    const ink = inkStrokes([[{ x: 4, y: 4 }]], 8, { ...PEN, width: 4 });

    expect(ink[3 * 8 + 3]).toBe(1);
    expect(ink[3 * 8 + 2]).toBeCloseTo(ink[2 * 8 + 3] ?? 0, 6);
    expect(ink[0]).toBe(0);
  });

  test("does not add up ink where strokes cross", () => {
    const line = [
      { x: 0, y: 4 },
      { x: 8, y: 4 },
    ];

    expect(inkStrokes([line, line], 8, PEN)).toEqual(inkStrokes([line], 8, PEN));
  });

  test("draws wider where the pen presses harder", () => {
    const ink = inkStrokes(
      [
        [
          { x: 0, y: 4, pressure: 0.5 },
          { x: 8, y: 4, pressure: 2 },
        ],
      ],
      8,
      PEN,
    );

    const [light, heavy] = [ink[2 * 8], ink[2 * 8 + 7]];
    // Both pixel centres are 1.5 from the line. Half a pixel before its end the radius has
    // grown from 0.5 to 1.90625: 0.40625 / 1.3 + 0.5.
    expect(light).toBe(0);
    expect(heavy).toBeCloseTo(0.8125, 6);
  });

  test("cuts off what lies outside the image", () => {
    const ink = inkStrokes(
      [
        [
          { x: -100, y: -50 },
          { x: -90, y: 1e300 },
        ],
      ],
      8,
      PEN,
    );

    expect(ink.every((value) => value === 0)).toBe(true);
  });
});
