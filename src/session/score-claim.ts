/** What a score of those who read the test images could stand on, and what it lacks. */
import type { MissingGround, ScoreClaim } from "../domain/score-ground";
import { missingGrounds } from "../domain/score-ground";
import { judgementOf } from "../domain/training/progress";
import type { SessionState } from "./session-state";

type Claiming = Pick<SessionState, "model" | "training" | "understanding">;

/** Of chosen contestants of the comparison, else of the trained network; null for nobody. */
function scoreClaimOf(state: Claiming): ScoreClaim | null {
  const { model, training, understanding } = state;
  const { readers } = understanding;
  const rest = { inUse: training, alike: null };
  if (readers !== null) return { ...rest, judgement: readers, learnedFrom: readers.data };
  if (model === null) return null;
  const { outcome, subject } = model;
  return { ...rest, judgement: judgementOf(outcome), learnedFrom: subject.data };
}

const NONE: readonly MissingGround[] = [];

/** Empty where nobody reads. */
export function missingNow(state: Claiming): readonly MissingGround[] {
  const claim = scoreClaimOf(state);
  return claim === null ? NONE : missingGrounds(claim);
}
