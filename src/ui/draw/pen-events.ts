/** What pointers and keys do to the pen. */
import type { KeyboardEvent, PointerEvent } from "react";
import type { Point } from "../../domain/drawing/strokes";
import type { Pen } from "./pen";

type CanvasPointerEvent = PointerEvent<HTMLCanvasElement>;

/** The one pointer that holds the pen: until it lets go, other fingers and a palm draw nothing. */
export class PenPointer {
  readonly #pen: Pen;
  #holder: number | null = null;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** @returns whether it did something to the pen, as `move` and `lift` do */
  press(event: CanvasPointerEvent): boolean {
    const { currentTarget: canvas, pointerId, button } = event;
    if (button !== 0 || this.#isHeld(canvas)) return false;
    canvas.setPointerCapture(pointerId);
    this.#holder = pointerId;
    for (const point of pointsOf(canvas, [event.nativeEvent])) this.#pen.press(point);
    return true;
  }

  move({ currentTarget: canvas, pointerId, nativeEvent }: CanvasPointerEvent): boolean {
    if (pointerId !== this.#holder) return false;
    const between = nativeEvent.getCoalescedEvents?.() ?? [];
    const events = between.length === 0 ? [nativeEvent] : between;
    for (const point of pointsOf(canvas, events)) this.#pen.move(point);
    return true;
  }

  lift({ pointerId }: CanvasPointerEvent): boolean {
    if (pointerId !== this.#holder) return false;
    this.#holder = null;
    this.#pen.lift();
    return true;
  }

  /** One that vanished without a word has lost the canvas, and holds nothing. */
  #isHeld(canvas: HTMLCanvasElement): boolean {
    return this.#holder !== null && canvas.hasPointerCapture(this.#holder);
  }
}

function pointsOf(
  canvas: HTMLCanvasElement,
  events: readonly Pick<MouseEvent, "clientX" | "clientY">[],
): readonly Point[] {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const x = left + canvas.clientLeft;
  const y = top + canvas.clientTop;
  const innerWidth = width - 2 * canvas.clientLeft;
  const innerHeight = height - 2 * canvas.clientTop;
  return events.map(({ clientX, clientY }) => ({
    x: (clientX - x) / innerWidth,
    y: (clientY - y) / innerHeight,
  }));
}

/** One pixel of 28; a quarter of that with Shift. */
const KEY_STEP = 1 / 28;
const FINE = 0.25;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @returns whether the key meant something */
export function pressKey({ key, shiftKey }: KeyboardEvent, pen: Pen): boolean {
  const direction = DIRECTIONS[key];
  if (direction !== undefined) {
    const step = KEY_STEP * (shiftKey ? FINE : 1);
    const { x, y } = pen.cursor;
    pen.move({ x: x + direction[0] * step, y: y + direction[1] * step });
    return true;
  }
  switch (key) {
    case " ":
    case "Enter":
      if (pen.isDown) pen.lift();
      else pen.press(pen.cursor);
      return true;
    case "Backspace":
      pen.undo();
      return true;
    case "Escape":
      pen.lift();
      return true;
    default:
      return false;
  }
}
