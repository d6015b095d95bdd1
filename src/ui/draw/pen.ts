/**
 * The strokes on the canvas, whoever draws them: a pointer or the arrow keys.
 *
 * In units of the canvas's side, 0 to 1, so that its size on the screen does not matter. What was
 * done can be taken back step by step, a cleared drawing too, and done again.
 */
import type { Point, Stroke } from "../../domain/drawing/strokes";

export class Pen {
  /** Never changed in place, but for the stroke that is being drawn. */
  #strokes: readonly Stroke[] = [];
  /** The stroke that is being drawn, the last of the strokes; null while the pen is up. */
  #current: Point[] | null = null;
  #past: (readonly Stroke[])[] = [];
  #future: (readonly Stroke[])[] = [];
  #cursor: Point = { x: 0.5, y: 0.5 };

  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get isDown(): boolean {
    return this.#current !== null;
  }

  /** Where the pen is, on the paper or above it. */
  get cursor(): Point {
    return this.#cursor;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Touches the paper: a stroke begins. */
  press(point: Point): void {
    this.#cursor = inside(point);
    this.#current = [this.#cursor];
    this.#do([...this.#strokes, this.#current]);
  }

  /** Draws as long as the pen is down; else it only moves. */
  move(point: Point): void {
    this.#cursor = inside(point);
    this.#current?.push(this.#cursor);
  }

  lift(): void {
    this.#current = null;
  }

  /** Takes back the stroke that is being drawn, as if it had never begun. */
  drop(): void {
    if (this.#current === null) return;
    this.undo();
    this.#future.pop();
  }

  /** Takes back the last thing that was done: a stroke, or clearing. */
  undo(): void {
    this.lift();
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.#strokes);
    this.#strokes = before;
  }

  /** Does again what was taken back, as long as nothing else was done since. */
  redo(): void {
    this.lift();
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.#strokes);
    this.#strokes = after;
  }

  clear(): void {
    this.lift();
    if (this.#strokes.length > 0) this.#do([]);
  }

  #do(strokes: readonly Stroke[]): void {
    this.#past.push(this.#strokes);
    this.#future = [];
    this.#strokes = strokes;
  }
}

function inside({ x, y }: Point): Point {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) };
}
