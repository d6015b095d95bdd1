/**
 * Live: after each change of a setting or a layer the network learns anew by itself. What there is
 * to know of it, what each event makes of it, and what is to be done now; pure.
 */
import { toFailure } from "../domain/failure";
import { networkFor } from "../domain/network/fit-to-side";
import { compareReadings } from "../domain/understand/compare-readings";
import { type LiveChange, type LiveState, NOT_LIVE } from "./live-state";
import type { RunSubject } from "./run-subject";
import { isSameData } from "./same-data";
import { isSameTraining } from "./same-training";
import type { SessionEvent } from "./session-events";
import type { SessionState, TrainedModel } from "./session-state";
import { isSameChoice } from "./settings-history";
import type { Settings } from "./settings-url";

/** @param after the state but for what is live in it */
export function reduceLive(
  before: SessionState,
  after: SessionState,
  event: SessionEvent,
): LiveState {
  const { live } = before;
  if (event.kind === "live-switched") return { ...NOT_LIVE, isOn: event.isOn };
  if (!live.isOn) return live;
  switch (event.kind) {
    case "settings-changed":
    case "change-undone":
    case "change-redone":
      return isSameAsked(before.settings, after.settings) ? live : { ...live, isDue: true };
    case "live-settled":
    case "stopping":
      return { ...live, isDue: false };
    case "run-started":
      return { ...live, isDue: false, change: null };
    case "run-ended":
      return { ...live, change: changeBetween(before.model, after.model) };
    case "trainer-lost":
      return { ...NOT_LIVE, isOn: true };
    default:
      return live;
  }
}

/** Whether the same would be learned, but for the data. */
function isSameAsked(one: Settings, other: Settings): boolean {
  return one.learnsFromAll === other.learnsFromAll && isSameChoice(one, other);
}

function changeBetween(before: TrainedModel | null, after: TrainedModel | null): LiveChange | null {
  if (before === null || after === null || before === after) return null;
  const [old, now] = [before.outcome.validation, after.outcome.validation];
  const accuracies = { before: old.accuracy, after: now.accuracy };
  const compared = isSameData(before.subject.data, after.subject.data)
    ? compareReadings(old.readings, now.readings)
    : null;
  if (compared === null) return { kind: "other-images", ...accuracies };
  const { images, onlyBeforeRight, onlyAfterRight, p } = compared;
  const moreRight = onlyAfterRight - onlyBeforeRight;
  return { kind: "same-images", ...accuracies, images, moreRight, p };
}

/**
 * `train`: begin; `replace`: end the run without its result and begin with what is chosen now;
 * `cancel`: end it, for the network in use is what is chosen; `wait`: something is in the way that
 * will pass; `settle`: there is nothing to do; `nothing`: nothing is due.
 */
export type LiveDecision = "nothing" | "settle" | "wait" | "cancel" | "train" | "replace";

export function liveDecision(state: SessionState): LiveDecision {
  const { live, run } = state;
  if (!live.isOn || !live.isDue) return "nothing";
  const wanted = chosenSubject(state);
  if (wanted === null) return "settle";
  if (!canBeBuilt(state) || isBusy(state)) return "wait";
  const isThere = isLearned(state, wanted);
  if (run.phase === "idle") return isThere ? "settle" : "train";
  if (run.phase === "stopping") return "wait";
  if (isSameRun(run.subject, wanted)) return "settle";
  return isThere ? "cancel" : "replace";
}

/** What is to take the place of a run that was ended for it; null where there is nothing to learn. */
export function successorOf(state: SessionState): RunSubject | null {
  const wanted = chosenSubject(state);
  return wanted !== null && canBeBuilt(state) && !isLearned(state, wanted) ? wanted : null;
}

/** What is chosen now, on the data in use; null without data. */
export function chosenSubject(state: SessionState): RunSubject | null {
  const { training: data, settings, understanding } = state;
  return data && { settings, data, excluded: understanding.excluded };
}

/** Whether the network in use is what a run would come to. */
function isLearned({ model, full }: SessionState, wanted: RunSubject): boolean {
  const reader = full ?? model;
  return reader?.outcome.reason === "finished" && isSameRun(reader.subject, wanted);
}

function isSameRun(one: RunSubject, other: RunSubject): boolean {
  return one.settings.learnsFromAll === other.settings.learnsFromAll && isSameTraining(one, other);
}

function isBusy({ loading, submission, understanding, backend }: SessionState): boolean {
  return (
    loading.phase !== "idle" ||
    submission.phase === "predicting" ||
    understanding.study.phase !== "idle" ||
    backend.phase === "failed"
  );
}

/** Whether the chosen layers fit the data in use. */
function canBeBuilt({ training, settings }: SessionState): boolean {
  const { network, members } = settings.hyperparameters;
  if (training === null) return false;
  try {
    networkFor(network, training.side, training.classLabels.length, members);
    return true;
  } catch (error) {
    if (toFailure(error).code === "network-text") return false;
    throw error;
  }
}
