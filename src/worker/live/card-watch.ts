/**
 * Ends an engine on a graphics card that is gone, where the engine does not say so itself: one that
 * hangs in the middle of a call to its card hears of nothing any more.
 *
 * The trainer holds a context of its own on the same card, which is lost with all others.
 */
import type { GraphicsProblem } from "../../domain/graphics-problem";
import { canvasOf, openContext, releaseContext } from "../../engine/graphics-card";
import type { EngineWorker } from "../../engine/remote/engine-line";

/** An engine that notices by itself has half a second for it, and is heard as soon as it may. */
const PATIENCE_MS = 4000;

/** What is used of a `Worker`. */
export type WatchedWorker = EngineWorker & Pick<EventTarget, "addEventListener">;

/**
 * @param worker whose engine computes on the graphics card; it is watched until it is ended
 * @param witness null where there is no card
 */
export function watchCard(
  worker: WatchedWorker,
  witness: WebGL2RenderingContext | null = openContext({}),
): void {
  if (!witness) return;
  const canvas = canvasOf(witness);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onLost = () => {
    const message = "card-reset" satisfies GraphicsProblem;
    timer = setTimeout(() => worker.onerror?.(new ErrorEvent("error", { message })), PATIENCE_MS);
  };
  canvas.addEventListener("webglcontextlost", onLost);
  // Whoever still answers has not lost what it computes with.
  worker.addEventListener("message", () => clearTimeout(timer));
  const terminate = worker.terminate.bind(worker);
  worker.terminate = () => {
    clearTimeout(timer);
    canvas.removeEventListener("webglcontextlost", onLost);
    releaseContext(witness);
    terminate();
  };
}
