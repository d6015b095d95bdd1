import { toFailure } from "../domain/failure";
import { newestOnly } from "./newest-only";
import { canClassify } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface DrawingActions {
  /** @param ink `[side * side]`, 0 to 1, of the session's drawing side; null for a blank canvas */
  readonly showDrawing: (ink: Float32Array | null) => void;
}

/** @param lookFirst where something is drawn and nobody has learned to read it */
export function drawingActions(
  store: SessionStore,
  send: Send,
  lookFirst: () => void,
): DrawingActions & {
  /** The weights are new, or somebody else reads. */
  readonly classifyAgain: () => void;
  /** A copy of what is drawn. */
  readonly drawing: () => Float32Array<ArrayBuffer> | null;
} {
  let drawing: Float32Array | null = null;

  const classify = newestOnly(async (ink: Float32Array) => {
    try {
      // A copy: what is sent is given away, and the same drawing is read again by newer weights.
      const reply = await send("classify", { ink: new Float32Array(ink) });
      if (drawing === null) return;
      const prediction = {
        probabilities: [...reply.probabilities],
        classLabels: reply.classLabels,
      };
      store.dispatch({ kind: "classified", prediction });
    } catch (error) {
      const failure = toFailure(error);
      // No weights yet, or not now: the next window of steps asks again.
      if (["no-model", "busy", "worker-crashed"].includes(failure.code)) return;
      store.dispatch({ kind: "failed", area: "drawing", failures: [failure] });
    }
  });

  function classifyAgain(): void {
    if (drawing !== null && canClassify(store.get())) classify(drawing);
  }

  return {
    classifyAgain,
    drawing: () => drawing && Float32Array.from(drawing),
    showDrawing: (ink) => {
      drawing = ink;
      if (ink === null) store.dispatch({ kind: "drawing-cleared" });
      else if (canClassify(store.get())) classify(ink);
      else lookFirst();
    },
  };
}
