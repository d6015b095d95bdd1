import { describe, expect, test } from "vitest";
import { centerInk, centerOfMass } from "./center-ink";
import { strokeBounds } from "./strokes";

const PEN = { width: 2, edge: 1.3 };
const CENTER = { x: 14.5, y: 14.5, of: "mass" } as const;

describe("centerOfMass", () => {
  test("is the middle of the only inked pixel", () => {
    const ink = new Float32Array(16);
    ink[1 * 4 + 2] = 0.5;

    expect(centerOfMass(ink, 4)).toEqual({ x: 2.5, y: 1.5 });
  });

  test("does not exist without ink", () => {
    expect(centerOfMass(new Float32Array(16), 4)).toBeNull();
  });
});

describe("centerInk", () => {
  test("moves a dot to the middle of pixel 14, where MNIST has it", () => {
    const [stroke] = centerInk([[{ x: 9, y: 17 }]], 28, PEN, CENTER);

    expect(stroke?.[0]?.x).toBeCloseTo(14.5, 1);
    expect(stroke?.[0]?.y).toBeCloseTo(14.5, 1);
  });

  test("moves a lopsided drawing only until it touches the edge", () => {
    // A heavy block at the bottom of a long, thin line pulls the centre far down.
    const block = Array.from({ length: 9 }, (_, row) => [
      { x: 8, y: 19 + row / 2 },
      { x: 20, y: 19 + row / 2 },
    ]);
    const strokes = [
      [
        { x: 14, y: 5 },
        { x: 14, y: 23 },
      ],
      ...block,
    ];

    const bounds = strokeBounds(centerInk(strokes, 28, PEN, CENTER));

    // The path stops one pen radius, 1 pixel, below the upper edge.
    expect((bounds?.middleY ?? 0) - (bounds?.halfHeight ?? 0)).toBeCloseTo(1, 6);
  });

  test("returns a blank drawing as it is", () => {
    expect(centerInk([], 28, PEN, CENTER)).toEqual([]);
  });
});
