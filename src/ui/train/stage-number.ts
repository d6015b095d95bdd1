/** The one number: how much is read right, and of what. */
import { missingInJudgement } from "../../domain/score-ground";
import { judgementOf } from "../../domain/training/progress";
import { isSameData } from "../../session/same-data";
import { crossJudgement } from "../../session/score-claim";
import type { SessionState } from "../../session/session-state";

export interface StageNumber {
  /** 0 to 1. */
  readonly share: number;
  /** `before`: by the network in use, while another has not yet begun to learn. */
  readonly of: "unseen" | "learned" | "before";
  /** Of a network that has learned, and not of one that still does. */
  readonly isFinal: boolean;
}

type Numbers = Pick<
  SessionState,
  "run" | "epochs" | "full" | "model" | "unlearned" | "training" | "understanding"
>;

/**
 * @param recent share of the last steps' images that were read right; null before the first
 * @returns null where nothing is known, or too little to say a number
 */
export function stageNumber(state: Numbers, recent: number | null): StageNumber | null {
  const { run, epochs } = state;
  if (run.phase === "idle") return newestUnlearned(state) === null ? readersNumber(state) : null;
  const judged = epochs.findLast(({ validationAccuracy }) => validationAccuracy !== null);
  if (judged?.validationAccuracy != null) {
    return { share: judged.validationAccuracy, of: "unseen", isFinal: false };
  }
  if (recent !== null) return { share: recent, of: "learned", isFinal: false };
  const before = readersNumber(state);
  return before && { ...before, of: "before" };
}

function readersNumber(state: Numbers): StageNumber | null {
  const { full, model } = state;
  const crossed = crossJudgement(state);
  if (crossed !== null) return { share: crossed.accuracy, of: "unseen", isFinal: true };
  if (full !== null) return { share: full.outcome.trainingAccuracy, of: "learned", isFinal: true };
  if (model === null || missingInJudgement(judgementOf(model.outcome)).length > 0) return null;
  return { share: model.outcome.validation.accuracy, of: "unseen", isFinal: true };
}

/** Of the data in use: what could not be learned from other data matters no more. */
export function newestUnlearned({
  unlearned,
  training,
}: Pick<SessionState, "unlearned" | "training">): SessionState["unlearned"] {
  return unlearned !== null && isSameData(unlearned.subject.data, training) ? unlearned : null;
}

/** A step's batch is small: one alone would make the number tremble. */
const RECENT_STEPS = 16;

/** @param accuracies of every step so far, 0 to 1 */
export function recentShare(accuracies: Float32Array): number | null {
  const recent = accuracies.subarray(-RECENT_STEPS);
  if (recent.length === 0) return null;
  return recent.reduce((sum, accuracy) => sum + accuracy, 0) / recent.length;
}
