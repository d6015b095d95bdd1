/** The curves of the run before, which stay behind those of the next one on the same data. */
import type { TrainingSummary } from "../domain/dataset-summary";
import type { SessionState } from "./session-state";

/**
 * What happens to the curves that are shown when another run begins: they become the ghost; they
 * go and the ghost stays, as where a run gave way to the next one; or both go.
 */
export type GhostFate = "becomes" | "stays" | "goes";

export function ghostFate(
  { curve, stepCount }: Pick<SessionState, "curve" | "stepCount">,
  next: TrainingSummary,
): GhostFate {
  if (curve === null || curve.fingerprint !== next.fingerprint) return "goes";
  return curve.isWhole && stepCount > 0 ? "becomes" : "stays";
}

/** The epochs of the run before, as they are when another run begins. */
export function nextGhost(state: SessionState, next: TrainingSummary): SessionState["ghost"] {
  const fate = ghostFate(state, next);
  if (fate === "becomes") return state.epochs;
  return fate === "stays" ? state.ghost : null;
}
