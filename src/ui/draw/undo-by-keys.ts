import type { KeyboardEvent } from "react";
import { historyKey } from "./pen-keys";
import type { Drawing } from "./use-drawing";

/** Ctrl+Z and the like, on the pad and on its buttons. */
export function undoByKeys(event: KeyboardEvent, { pen, changed }: Drawing): void {
  const what = historyKey(event);
  if (what === null) return;
  event.preventDefault();
  pen[what]();
  changed();
}
