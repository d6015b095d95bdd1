import { describe, expect, test } from "vitest";
import { oddDrawing } from "./odd-drawing";
import type { Stroke } from "./strokes";

describe("oddDrawing", () => {
  test("knows a dot: it goes no farther than the pen is wide", () => {
    const dot = line([0.5, 0.5], [0.54, 0.53]);

    expect(oddDrawing([dot])).toEqual({ kind: "dots", count: 1 });
    expect(oddDrawing([dot, line([0.2, 0.2])])).toEqual({ kind: "dots", count: 2 });
    expect(oddDrawing([line([0.5, 0.5], [0.5, 0.57])])).toBeNull();
  });

  test("knows two digits side by side by the gap between them", () => {
    const one = line([0.2, 0.2], [0.2, 0.8]);

    // The drawing is 0.6 high: a gap of 0.06 is what a pen leaves within a digit.
    expect(oddDrawing([one, line([0.27, 0.2], [0.27, 0.8])])).toEqual({
      kind: "side-by-side",
      count: 2,
    });
    expect(oddDrawing([one, line([0.25, 0.2], [0.25, 0.8])])).toBeNull();
    expect(oddDrawing([line([0.8, 0.2], [0.8, 0.8]), one, line([0.5, 0.3], [0.5, 0.8])])).toEqual({
      kind: "side-by-side",
      count: 3,
    });
  });

  test("takes no flag and no bar for a digit", () => {
    // A five: its body, and the bar at the top to its right; a bar of less than half the height.
    const body = line([0.3, 0.2], [0.3, 0.5], [0.5, 0.6], [0.3, 0.8]);
    expect(oddDrawing([body, line([0.6, 0.2], [0.9, 0.2])])).toBeNull();
    // A four whose strokes cross, and an eight of two rings, one above the other.
    expect(
      oddDrawing([line([0.3, 0.2], [0.3, 0.5], [0.7, 0.5]), line([0.6, 0.2], [0.6, 0.8])]),
    ).toBeNull();
    expect(oddDrawing([ring(0.3), ring(0.7)])).toBeNull();
  });

  test("knows what is too wide, too long a path or too many strokes for a digit", () => {
    expect(oddDrawing([line([0.1, 0.5], [0.9, 0.6])])).toEqual({ kind: "no-digit" });

    // Eleven times 0.8 across, 0.8 high.
    const rows = Array.from({ length: 11 }, (_, row) => 0.1 + 0.08 * row);
    const scribble = rows.flatMap((y) => line([0.1, y], [0.9, y]));
    expect(oddDrawing([scribble])).toEqual({ kind: "no-digit" });

    const comb = rows.slice(0, 7).map((y) => line([0.1, y], [0.5, y]));
    expect(oddDrawing(comb)).toEqual({ kind: "no-digit" });
  });

  test("says nothing of a blank canvas", () => {
    expect(oddDrawing([])).toBeNull();
    expect(oddDrawing([[]])).toBeNull();
  });
});

function line(...points: readonly (readonly [number, number])[]): Stroke {
  return points.map(([x, y]) => ({ x, y }));
}

function ring(middleY: number): Stroke {
  return Array.from({ length: 21 }, (_, index) => ({
    x: 0.5 + 0.2 * Math.cos((index * Math.PI) / 10),
    y: middleY + 0.2 * Math.sin((index * Math.PI) / 10),
  }));
}
