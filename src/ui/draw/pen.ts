/**
 * The strokes on the canvas, whoever draws them: a pointer or the arrow keys.
 *
 * In units of the canvas's side, 0 to 1, so that its size on the screen does not matter.
 */
import type { Point, Stroke } from "../../domain/drawing/strokes";

export class Pen {
  #strokes: Point[][] = [];
  #isDown = false;
  #cursor: Point = { x: 0.5, y: 0.5 };

  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  /** Where the pen is, on the paper or above it. */
  get cursor(): Point {
    return this.#cursor;
  }

  /** Touches the paper: a stroke begins. */
  press(point: Point): void {
    this.#cursor = inside(point);
    this.#strokes.push([this.#cursor]);
    this.#isDown = true;
  }

  /** Draws as long as the pen is down; else it only moves. */
  move(point: Point): void {
    this.#cursor = inside(point);
    if (this.#isDown) this.#strokes.at(-1)?.push(this.#cursor);
  }

  lift(): void {
    this.#isDown = false;
  }

  undo(): void {
    this.lift();
    this.#strokes.pop();
  }

  clear(): void {
    this.lift();
    this.#strokes = [];
  }
}

function inside({ x, y }: Point): Point {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) };
}
