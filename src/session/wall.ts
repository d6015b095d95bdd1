/** The wall follows the split: asked for when data or settings part the images otherwise. */

import { toFailure } from "../domain/failure";
import { newestOnly } from "./newest-only";
import type { RunSubject } from "./run-subject";
import type { SessionState } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

/** Asks for it now and whenever it changes, for as long as the session lives. */
export function followWall(store: SessionStore, send: Send): void {
  let asked = "";
  const ask = newestOnly(async ({ key, subject }: { key: string; subject: WallSubject | null }) => {
    try {
      const wall = subject && (await send("pick-wall", splitOf(subject)));
      store.dispatch({ kind: "wall-picked", key, wall });
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === "worker-crashed") return;
      store.dispatch({ kind: "failed", area: "data", failures: [failure] });
    }
  });
  store.api.subscribe((state) => {
    const subject = wallSubject(state);
    const key = subject === null ? "" : keyOf(subject);
    if (key === asked) return;
    asked = key;
    ask({ key, subject });
  });
}

/**
 * What the images of the wall are read as, as positions in the classes, and perhaps others behind
 * them: by the run that goes on, or by the network that was trained with the same split.
 *
 * @returns null where nobody has read them
 */
export function wallClasses(state: SessionState): Uint8Array | null {
  const { wall, run, model } = state;
  if (wall === null) return null;
  if (run.phase !== "idle") return keyOf(run.subject) === wall.key ? state.wallClasses : null;
  if (model === null || keyOf(model.subject) !== wall.key) return null;
  const { images, predicted } = model.outcome.validation.readings;
  // The wall is the first of them; an image that is not there was never held out.
  const isSame = wall.images.every((image, place) => images[place] === image);
  return isSame ? predicted : null;
}

/** Whether a run that holds nothing out learns from the images of the wall. */
export function learnsFromWall({ run, settings, model, full }: SessionState): boolean {
  if (run.phase !== "idle") return run.subject.settings.learnsFromAll;
  return full !== null || (model === null && settings.learnsFromAll);
}

type WallSubject = Pick<RunSubject, "settings" | "data">;

function wallSubject({ run, training, settings }: SessionState): WallSubject | null {
  if (run.phase !== "idle") return run.subject;
  return training && { settings, data: training };
}

function splitOf({ settings }: WallSubject): { validationShare: number; seed: number } {
  const { validationShare, seed } = settings.hyperparameters;
  return { validationShare, seed };
}

function keyOf(subject: WallSubject): string {
  const { validationShare, seed } = splitOf(subject);
  return `${subject.data.fingerprint} ${validationShare} ${seed}`;
}
