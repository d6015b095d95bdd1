import { type KeyboardEvent, useMemo } from "react";
import { RestingButton } from "../RestingButton";
import { PenPointer, pressKey } from "./pen-events";
import type { Drawing } from "./use-drawing";

interface DrawingPadProps {
  readonly drawing: Drawing;
}

/** Paper for mouse, pen, finger and arrow keys. */
export function DrawingPad({ drawing }: DrawingPadProps) {
  const { canvas, pen, changed, isBlank } = drawing;
  const pointer = useMemo(() => new PenPointer(pen), [pen]);

  function lift(): void {
    pen.lift();
    changed();
  }

  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressKey(event, pen)) return;
    event.preventDefault();
    changed();
  }

  function point(isDone: boolean): void {
    if (isDone) changed();
  }

  return (
    <div className="pad">
      <div className="paper" data-blank={isBlank}>
        <canvas
          ref={canvas}
          role="img"
          aria-label="Draw a digit"
          aria-describedby="pad-keys"
          tabIndex={0}
          onPointerDown={(event) => point(pointer.press(event))}
          onPointerMove={(event) => point(pointer.move(event))}
          onPointerUp={(event) => point(pointer.lift(event))}
          onPointerCancel={(event) => point(pointer.lift(event))}
          onBlur={lift}
          onKeyDown={key}
        />
        <PenCursor drawing={drawing} />
      </div>
      <div className="button-row">
        <RestingButton
          size="compact-sm"
          isResting={isBlank}
          onClick={() => {
            pen.undo();
            changed();
          }}
        >
          Undo stroke
        </RestingButton>
        <RestingButton
          size="compact-sm"
          isResting={isBlank}
          onClick={() => {
            pen.clear();
            changed();
          }}
        >
          Clear drawing
        </RestingButton>
      </div>
      <p id="pad-keys" className="hint">
        Or by keyboard: the arrow keys move the pen, Space sets it down and lifts it.
      </p>
    </div>
  );
}

/** Where the pen of the keyboard is; the style sheet shows it only while that is in use. */
function PenCursor({ drawing: { pen, isPenDown } }: DrawingPadProps) {
  return (
    <span
      className="pen-cursor"
      data-down={isPenDown}
      style={{ "--x": pen.cursor.x, "--y": pen.cursor.y }}
      aria-hidden="true"
    />
  );
}
