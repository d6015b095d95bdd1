import { describe, expect, test } from "vitest";
import { slantBefore, TURNS, turnedPositions, turnStrokes } from "./turn";

describe("turnedPositions", () => {
  test.each([
    ["none", [0, 1, 2, 3]],
    // A quarter to the right: what was at the lower left comes to the upper left.
    ["quarter", [2, 0, 3, 1]],
    ["half", [3, 2, 1, 0]],
    ["three-quarters", [1, 3, 0, 2]],
    ["mirror", [1, 0, 3, 2]],
    ["flip", [2, 3, 0, 1]],
    ["transpose", [0, 2, 1, 3]],
    ["anti-transpose", [3, 1, 2, 0]],
  ] as const)("%s takes the four pixels of a square from where they were", (turn, expected) => {
    expect([...turnedPositions(turn, 2)]).toEqual(expected);
  });
});

describe("turnStrokes", () => {
  test.each(TURNS)("%s moves strokes as it moves pixels", (turn) => {
    // The middle of the pixel in row 0, column 2 of 3, seen from the image's middle.
    const [stroke] = turnStrokes([[{ x: 1, y: -1 }]], turn);
    const [x, y] = [(stroke?.[0]?.x ?? 0) + 1, (stroke?.[0]?.y ?? 0) + 1];

    expect(turnedPositions(turn, 3)[y * 3 + x]).toBe(2);
  });
});

describe("slantBefore", () => {
  test.each(TURNS)("finds the slant of a line that was turned: %s", (turn) => {
    // 1 to the right for 4 down: a slant of 0.25; a line has a rise of 1 over its slant.
    const [stroke] = turnStrokes([[{ x: 1, y: 4 }]], turn);
    const { x = 0, y = 0 } = stroke?.[0] ?? {};

    expect(slantBefore(turn, x / y, y / x)).toBe(0.25);
  });
});
