/** Which button is filled: one a state, the next thing to do. */
import { isFirstLook } from "./first-look";
import { missingNow } from "./score-claim";
import { readerOf, type SessionState } from "./session-state";

/** `none` while something is being done, or nothing can be. */
export type NextPress = "train" | "resume" | "download" | "none";

export function nextPress(state: SessionState): NextPress {
  const { run, training, understanding } = state;
  if (run.phase === "paused") return "resume";
  if (isRunOwn(state) || understanding.study.phase !== "idle") return "none";
  if (canBeHandedIn(state)) return "download";
  return training === null ? "none" : "train";
}

/** A run that somebody began, and not one that a stroke did. */
export function isRunOwn({ run }: SessionState): boolean {
  return run.phase !== "idle" && !isFirstLook(run.subject);
}

/** Whether there is a trained network, something to read, and ground to expect a score. */
function canBeHandedIn(state: SessionState): boolean {
  const { run, test, model, full, understanding } = state;
  if (run.phase !== "idle" || test === null || readerOf(state) === null) return false;
  const isSmall = model !== null && isFirstLook(model.subject);
  if (isSmall && full === null && understanding.readers === null) return false;
  return missingNow(state).length === 0;
}
