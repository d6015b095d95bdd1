/** What keys do to the pen. */
import type { Pen } from "./pen";

/** What of a keyboard event matters here. */
export interface PenKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** The key is held, and the keyboard says it again. */
  readonly repeat: boolean;
  readonly timeStamp: number;
}

/** One pixel of 28; a quarter of that with Shift. */
const KEY_STEP = 1 / 28;
const FINE = 0.25;
/** Longer than people tap a key. */
const TAP_MS = 300;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Tapped, Space sets the pen down or lifts it; held, it draws as long as it is held. */
export class PenKeys {
  readonly #pen: Pen;
  /** Since when the key that set the pen down is held; null where none is. */
  #heldSince: number | null = null;
  #movedWhileHeld = false;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** @returns whether the key means something here */
  press({ key, shiftKey, repeat, timeStamp }: PenKey): boolean {
    const direction = DIRECTIONS[key];
    if (direction !== undefined) {
      const step = KEY_STEP * (shiftKey ? FINE : 1);
      const { x, y } = this.#pen.cursor;
      this.#pen.move({ x: x + direction[0] * step, y: y + direction[1] * step });
      this.#movedWhileHeld ||= this.#heldSince !== null;
      return true;
    }
    switch (key) {
      case " ":
      case "Enter":
        if (!repeat) this.#toggle(timeStamp);
        return true;
      case "Backspace":
        if (!repeat) this.#pen.undo();
        return true;
      case "Escape":
        this.#pen.lift();
        return true;
      default:
        return false;
    }
  }

  /** @returns whether letting the key go did something to the pen */
  release({ key, timeStamp }: PenKey): boolean {
    if ((key !== " " && key !== "Enter") || this.#heldSince === null) return false;
    const wasHeld = this.#movedWhileHeld || timeStamp - this.#heldSince > TAP_MS;
    this.#heldSince = null;
    if (wasHeld) this.#pen.lift();
    return wasHeld;
  }

  #toggle(timeStamp: number): void {
    if (this.#pen.isDown) {
      this.#pen.lift();
      return;
    }
    this.#pen.press(this.#pen.cursor);
    this.#heldSince = timeStamp;
    this.#movedWhileHeld = false;
  }
}

/** Whether the keys take back (`undo`) or do again (`redo`), as in every program; null for others. */
export function historyKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">):
  | "undo"
  | "redo"
  | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey ? "redo" : null;
}
