import { describe, expect, test } from "vitest";
import { Pen } from "./pen";

describe("Pen", () => {
  test("leaves a stroke from where it is pressed to where it is lifted", () => {
    const pen = new Pen();
    pen.move({ x: 0.1, y: 0.1 });
    pen.press({ x: 0.2, y: 0.2 });
    pen.move({ x: 0.3, y: 0.2 });
    pen.lift();
    pen.move({ x: 0.9, y: 0.9 });

    expect(pen.strokes).toEqual([
      [
        { x: 0.2, y: 0.2 },
        { x: 0.3, y: 0.2 },
      ],
    ]);
    expect(pen.cursor).toEqual({ x: 0.9, y: 0.9 });
  });

  test("stays on the paper", () => {
    const pen = new Pen();
    pen.press({ x: -3, y: 2 });

    expect(pen.strokes).toEqual([[{ x: 0, y: 1 }]]);
  });

  test("takes strokes back, the last one first", () => {
    const pen = new Pen();
    pen.press({ x: 0.1, y: 0.1 });
    pen.press({ x: 0.2, y: 0.2 });
    pen.undo();
    expect(pen.strokes).toEqual([[{ x: 0.1, y: 0.1 }]]);

    pen.clear();
    expect(pen.strokes).toEqual([]);
    expect(pen.isDown).toBe(false);
  });

  test("brings a cleared drawing back, and does it again", () => {
    const pen = new Pen();
    pen.press({ x: 0.1, y: 0.1 });
    pen.lift();
    pen.clear();

    pen.undo();
    expect(pen.strokes).toEqual([[{ x: 0.1, y: 0.1 }]]);
    pen.redo();
    expect(pen.strokes).toEqual([]);
    pen.redo();
    expect(pen.strokes).toEqual([]);
  });

  test("forgets what was taken back once something else is drawn", () => {
    const pen = new Pen();
    pen.press({ x: 0.1, y: 0.1 });
    pen.undo();
    pen.press({ x: 0.2, y: 0.2 });
    pen.redo();

    expect(pen.strokes).toEqual([[{ x: 0.2, y: 0.2 }]]);
  });

  test("has nothing to take back on fresh paper, nor after clearing it", () => {
    const pen = new Pen();
    pen.clear();

    expect(pen.canUndo).toBe(false);
  });

  test("drops the stroke that is being drawn without a trace", () => {
    const pen = new Pen();
    pen.press({ x: 0.1, y: 0.1 });
    pen.drop();
    pen.redo();

    expect([pen.strokes, pen.isDown, pen.canUndo]).toEqual([[], false, false]);
  });
});
