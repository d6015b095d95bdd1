import { describe, expect, test } from "vitest";
import { fitStrokes } from "./fit-strokes";

const BOX = { width: 20, height: 20, isStretched: false };

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
      BOX,
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
      BOX,
    );

    expect(stroke).toEqual([
      { x: 14, y: 5 },
      { x: 14, y: 23 },
    ]);
  });

  test("puts a dot in the middle instead of blowing it up", () => {
    expect(fitStrokes([[{ x: 300, y: 2 }]], 28, 2, BOX)).toEqual([[{ x: 14, y: 14 }]]);
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
      BOX,
    );

    expect(stroke).toEqual([
      { x: 14, y: 14 },
      { x: 14, y: 14 },
    ]);
  });

  test("keeps the aspect in a box that is not square", () => {
    const tall = { width: 10, height: 20, isStretched: false };
    const [stroke] = fitStrokes(
      [
        [
          { x: 0, y: 0 },
          { x: 4, y: 4 },
        ],
      ],
      28,
      2,
      tall,
    );

    // The path may be 8 wide: 10 to 18, and as high.
    expect(stroke).toEqual([
      { x: 10, y: 10 },
      { x: 18, y: 18 },
    ]);
  });

  test("stretches to both sides of the box, yet a line to no block", () => {
    const stretched = { width: 6, height: 10, isStretched: true };
    const stretch = (x: number, y: number) =>
      fitStrokes(
        [
          [
            { x: 0, y: 0 },
            { x, y },
          ],
        ],
        28,
        2,
        stretched,
      )[0];

    // The path may be 4 by 8: 12 to 16 and 10 to 18.
    expect(stretch(4, 4)).toEqual([
      { x: 12, y: 10 },
      { x: 16, y: 18 },
    ]);
    // 1 by 8 would be stretched four times as much across: twice is the most, 13 to 15.
    expect(stretch(1, 8)).toEqual([
      { x: 13, y: 10 },
      { x: 15, y: 18 },
    ]);
    expect(stretch(0, 4)).toEqual([
      { x: 14, y: 10 },
      { x: 14, y: 18 },
    ]);
  });
});
