/** What a score of those who read the test images could stand on, and what it lacks. */
import type { Judgement, MissingGround, ScoreClaim } from "../domain/score-ground";
import { missingGrounds, missingInImages, missingInJudgement } from "../domain/score-ground";
import { judgementOf } from "../domain/training/progress";
import { isSameTraining } from "./same-training";
import type { SessionState, TrainedModel } from "./session-state";
import type { CrossValidation } from "./understanding";

type Claiming = Pick<SessionState, "model" | "full" | "training" | "test" | "understanding">;

/**
 * The run whose accuracy can be said of the network that reads: its own, or for one that learned from
 * all images that of the same training with some held out; null where there is none.
 */
export function validatedRun({ model, full }: Pick<Claiming, "model" | "full">) {
  if (full === null || model === null) return full === null ? model : null;
  const isWhole = [model, full].every(({ outcome }) => outcome.reason === "finished");
  return isWhole && isSameTraining(model.subject, full.subject) ? model : null;
}

/**
 * What the images held out by a run were too few to tell, told by a cross-validation of the same
 * settings and data; null where there is none, it is not needed, or others read than the network.
 */
export function crossValidatedNow(state: Claiming): CrossValidation | null {
  return state.understanding.readers === null ? crossValidatedNetwork(state) : null;
}

type Network = Pick<Claiming, "model" | "full" | "understanding">;

/** The same of the network, whoever reads. */
export function crossValidatedNetwork(state: Network): CrossValidation | null {
  const { model, full, understanding } = state;
  const { crossValidation } = understanding;
  const reads = full ?? model;
  if (reads === null || crossValidation === null) return null;
  if (!isSameTraining(crossValidation.subject, reads.subject)) return null;
  const run = validatedRun(state);
  const missing = run === null ? [] : missingInImages(judgementOf(run.outcome));
  const isNeeded = run === null || missing.some(({ code }) => code === "few-images");
  return isNeeded ? crossValidation : null;
}

/** How well the network reads by that, where it tells so; else null. */
export function crossJudgement(state: Network): Judgement | null {
  const judgement = crossValidatedNetwork(state)?.judgement ?? null;
  return judgement === null || missingInJudgement(judgement).length > 0 ? null : judgement;
}

const NONE: readonly MissingGround[] = [];

/** Empty where nobody reads, or nothing is missing. */
export function missingNow(state: Claiming): readonly MissingGround[] {
  const { full, training: inUse, test, understanding } = state;
  const { readers } = understanding;
  const rest = { inUse, alike: test?.likeness?.isAlike ?? null };
  if (readers !== null) {
    return missingGrounds({ ...rest, judgement: readers, learnedFrom: readers.data });
  }
  const crossed = crossValidatedNow(state);
  if (crossed !== null) {
    const { judgement, subject } = crossed;
    return missingGrounds({ ...rest, judgement, learnedFrom: subject.data });
  }
  const model = validatedRun(state);
  if (model !== null) return missingGrounds({ ...rest, ...claimOf(model) });
  return full === null ? NONE : [{ code: "not-validated" }];
}

function claimOf({ outcome, subject }: TrainedModel): Omit<ScoreClaim, "inUse" | "alike"> {
  return { judgement: judgementOf(outcome), learnedFrom: subject.data };
}
