import { describe, expect, test } from "vitest";
import { fitStrokes } from "./fit-strokes";

// With a pen of 2 pixels the path itself may fill 20 - 2 = 18 of 28 pixels: 5 to 23.
describe("fitStrokes", () => {
  test("leaves room for the pen: the longer side fills the box, the aspect is kept", () => {
    const [stroke] = fitStrokes(
      [
        [
          { x: 100, y: 100 },
          { x: 160, y: 220 },
        ],
      ],
      28,
      2,
    );

    expect(stroke).toEqual([
      { x: 9.5, y: 5 },
      { x: 18.5, y: 23 },
    ]);
  });

  test("fits a vertical line, which has no width", () => {
    const [stroke] = fitStrokes(
      [
        [
          { x: 7, y: 0 },
          { x: 7, y: 3 },
        ],
      ],
      28,
      2,
    );

    expect(stroke).toEqual([
      { x: 14, y: 5 },
      { x: 14, y: 23 },
    ]);
  });

  test("puts a dot in the middle instead of blowing it up", () => {
    expect(fitStrokes([[{ x: 300, y: 2 }]], 28, 2)).toEqual([[{ x: 14, y: 14 }]]);
  });

  test("never turns the drawing over when the pen is wider than the box", () => {
    const [stroke] = fitStrokes(
      [
        [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      ],
      28,
      40,
    );

    expect(stroke).toEqual([
      { x: 14, y: 14 },
      { x: 14, y: 14 },
    ]);
  });
});
