import type { KeyboardEvent } from "react";
import { CLEAR, UNDO } from "#words/draw-text";
import { RestingButton } from "../RestingButton";
import styles from "./PadButtons.module.css";
import { undoByKeys } from "./undo-by-keys";
import type { Drawing } from "./use-drawing";

/** Small and quiet, at the right of the heading. */
export function PadButtons({ drawing }: { readonly drawing: Drawing }) {
  const { pen, changed, isBlank, canUndo } = drawing;

  function undo(): void {
    pen.undo();
    changed();
  }

  function clear(): void {
    pen.clear();
    changed();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of its two buttons
    <div
      className={styles.buttons}
      onKeyDown={(event: KeyboardEvent) => undoByKeys(event, drawing)}
    >
      <RestingButton
        variant="subtle"
        size="compact-xs"
        aria-label={UNDO.name}
        isResting={!canUndo}
        onClick={undo}
      >
        {UNDO.shown}
      </RestingButton>
      <RestingButton
        variant="subtle"
        size="compact-xs"
        aria-label={CLEAR.name}
        isResting={isBlank}
        onClick={clear}
      >
        {CLEAR.shown}
      </RestingButton>
    </div>
  );
}
