import { type KeyboardEvent, useMemo } from "react";
import { PAD_KEYS, PAD_NAME } from "#words/draw-text";
import parts from "../parts/shared.module.css";
import styles from "./DrawingPad.module.css";
import { Invitation } from "./Invitation";
import { type PenKey, PenKeys } from "./pen-keys";
import { PenPointer } from "./pen-pointer";
import { undoByKeys } from "./undo-by-keys";
import type { Drawing } from "./use-drawing";

interface DrawingPadProps {
  readonly drawing: Drawing;
}

/** Paper for mouse, pen, finger and arrow keys. */
export function DrawingPad({ drawing }: DrawingPadProps) {
  const { canvas, pen, changed, isBlank, canUndo } = drawing;
  const pointer = useMemo(() => new PenPointer(pen), [pen]);
  const keys = useMemo(() => new PenKeys(pen), [pen]);

  function lift(): void {
    pen.lift();
    changed();
  }

  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys.press(penKey(event))) return;
    event.preventDefault();
    changed();
  }

  function done(isDone: boolean): void {
    if (isDone) changed();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the canvas
    <div className={styles.paper} onKeyDown={(event) => undoByKeys(event, drawing)}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={PAD_NAME}
        aria-describedby="pad-keys"
        tabIndex={0}
        onPointerDown={(event) => done(pointer.press(event))}
        onPointerMove={(event) => done(pointer.move(event))}
        onPointerUp={(event) => done(pointer.lift(event))}
        onPointerCancel={(event) => done(pointer.lift(event))}
        onBlur={lift}
        onKeyDown={key}
        onKeyUp={(event) => done(keys.release(penKey(event)))}
      />
      <PenCursor drawing={drawing} />
      {isBlank && !canUndo && <Invitation />}
      <p id="pad-keys" className={parts.heard}>
        {PAD_KEYS}
      </p>
    </div>
  );
}

function penKey({ key, shiftKey, repeat, timeStamp }: KeyboardEvent): PenKey {
  return { key, shiftKey, repeat, timeStamp };
}

/** Where the pen of the keyboard is; the style sheet shows it only while that is in use. */
function PenCursor({ drawing: { pen, isPenDown } }: DrawingPadProps) {
  return (
    <span
      className={styles.cursor}
      data-down={isPenDown}
      style={{ "--x": pen.cursor.x, "--y": pen.cursor.y }}
      aria-hidden="true"
    />
  );
}
