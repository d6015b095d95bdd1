/** Failures beside the session's phases: shown until dismissed, or until the same is tried again. */
import type { TestSummary, TrainingSummary } from "../domain/dataset-summary";
import type { Failure } from "../domain/failure";
import type { FailureArea, Kept, SessionState, ShownFailure } from "./session-state";

/** @param kept what there was before it was tried, and is still in use */
export function withFailures(
  state: SessionState,
  area: FailureArea,
  failures: readonly Failure[],
  kept: Kept,
): SessionState {
  const nextId = 1 + Math.max(0, ...state.failures.map(({ id }) => id));
  const shown = failures.map((failure, index) => ({ id: nextId + index, area, failure, kept }));
  const others = state.failures.filter((old) => !failures.some((failure) => isSame(old, failure)));
  return { ...state, failures: [...others, ...shown] };
}

export function withoutFailures(state: SessionState, area: FailureArea): SessionState {
  return { ...state, failures: state.failures.filter((shown) => shown.area !== area) };
}

/** The same again is no news: it moves to the end instead of being shown twice. */
function isSame({ failure }: ShownFailure, other: Failure): boolean {
  return JSON.stringify(failure) === JSON.stringify(other);
}

/** What there is to lose in an area, and is not lost. */
export function keptIn(area: FailureArea, { training, test, model, full }: SessionState): Kept {
  if (area === "data" && (isOwn(training) || isOwn(test))) return "data";
  if (area === "training" && (model !== null || full !== null)) return "model";
  return "nothing";
}

/** Samples can be made again at any time. */
export function isOwn(data: TrainingSummary | TestSummary | null): boolean {
  return data?.origin === "file";
}
