import { isFirstLook } from "./first-look";
import { chosenSubject } from "./live";
import { learnOf, type Runs } from "./runs";
import { isSameData } from "./same-data";
import type { SessionState } from "./session-state";
import type { SessionStore } from "./session-store";

export interface TrainingActions {
  readonly train: () => Promise<void>;
  /** Ends the run without its result, and begins another with what is chosen then. */
  readonly retrain: () => Promise<void>;
  /** Ends the run without its result: the network in use stays. */
  readonly abandon: () => Promise<void>;
  /** What the model in use learned, once more from all images, with the same settings. */
  readonly trainOnAll: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function trainingActions(store: SessionStore, runs: Runs): TrainingActions {
  const { begin, giveWayTo, tell, stop } = runs;
  return {
    train: async () => {
      const { run } = store.get();
      // What a stroke began gives way to what somebody begins.
      if (run.phase !== "idle" && isFirstLook(run.subject)) return giveWayTo("another");
      const subject = chosenSubject(store.get());
      if (subject !== null && canTrain(store.get())) await begin(subject, learnOf(subject));
    },
    retrain: () => giveWayTo("another"),
    abandon: () => giveWayTo("nothing"),
    trainOnAll: async () => {
      const { model, training } = store.get();
      if (model === null || !canTrain(store.get())) return;
      if (isFirstLook(model.subject)) return;
      if (isSameData(model.subject.data, training)) await begin(model.subject, "train-on-all");
    },
    pause: async () => {
      if (await tell("pause")) store.dispatch({ kind: "paused" });
    },
    resume: async () => {
      if (await tell("resume")) store.dispatch({ kind: "resumed" });
    },
    stop,
  };
}

function canTrain({ run, understanding }: SessionState): boolean {
  return run.phase === "idle" && understanding.study.phase === "idle";
}
