/** What stands around the pad. */
import type { ClassLabel } from "../../domain/class-label";

export const INVITATION = "Draw a digit";
export const WAYS_TO_DRAW = "mouse, pen, finger, or arrow keys and Space";

/** For screen readers: what the keys do. */
export const PAD_KEYS =
  "Or by keyboard: the arrow keys move the pen, Space sets it down and lifts it, or draws while it is held.";

/** What the bars show. */
export function surenessText(classLabels: readonly ClassLabel[]): string {
  return classLabels.every((label) => /^\d$/.test(String(label)))
    ? "How sure it is of each digit"
    : "How sure it is of each class";
}
