import { describe, expect, test } from "vitest";
import { straightenStrokes } from "./straighten-strokes";

describe("straightenStrokes", () => {
  const slanted = [
    [
      { x: 4, y: 0 },
      { x: 0, y: 8 },
    ],
    [
      { x: 14, y: 0 },
      { x: 10, y: 8 },
    ],
  ];

  test("shears slanted lines upright about their middle", () => {
    expect(straightenStrokes(slanted, 0)).toEqual([
      [
        { x: 2, y: 0 },
        { x: 2, y: 8 },
      ],
      [
        { x: 12, y: 0 },
        { x: 12, y: 8 },
      ],
    ]);
  });

  test("gives the slant that is wanted: a quarter to the right for each step down", () => {
    expect(straightenStrokes(slanted, 0.25)[0]).toEqual([
      { x: 1, y: 0 },
      { x: 3, y: 8 },
    ]);
  });

  test("leaves a dash and a dot as they are", () => {
    const dash = [
      [
        { x: 0, y: 0 },
        { x: 9, y: 1 },
      ],
    ];

    expect(straightenStrokes(dash, 0)).toEqual(dash);
    expect(straightenStrokes([[{ x: 3, y: 5 }]], 0)).toEqual([[{ x: 3, y: 5 }]]);
    expect(straightenStrokes([[]], 0)).toEqual([[]]);
  });
});
