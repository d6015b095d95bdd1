/** Training runs, one after the other: from the first step to what is made of its end. */
import { toFailure } from "../domain/failure";
import { ghostFate } from "./ghost";
import { successorOf } from "./live";
import type { MetricLog } from "./metric-log";
import type { RunSubject } from "./run-subject";
import type { SessionState } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export type Learn = "train" | "train-on-all";
type Told = "pause" | "resume" | "stop" | "cancel-training";

export interface Runs {
  /** Trains to the end, and goes on with another run where one is to take its place. */
  readonly begin: (subject: RunSubject, learn: Learn) => Promise<void>;
  /** Ends the run without its result; another one begins with what is chosen by then. */
  readonly giveWayTo: (next: "another" | "nothing") => Promise<void>;
  /** @returns whether it was heard */
  readonly tell: (what: Told) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export function trainingRuns(
  store: SessionStore,
  send: Send,
  metricLog: MetricLog,
  backendReady: () => Promise<void>,
  weightsChanged: () => void,
): Runs {
  /** What the run gives way to once the trainer has let go of it; null where it does not. */
  let next: "another" | "nothing" | null = null;

  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area: "training", failures: [failure] });
  }

  async function tell(what: Told): Promise<boolean> {
    try {
      await send(what, {});
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }

  async function begin(subject: RunSubject, learn: Learn): Promise<void> {
    next = null;
    metricLog.begin(ghostFate(store.get(), subject.data));
    store.dispatch({ kind: "run-started", subject });
    await backendReady();
    // Stopped, or the worker died, while the backend was still being measured.
    const { phase } = store.get().run;
    if (next !== null || (phase !== "training" && phase !== "paused")) return giveWay();
    try {
      const learning = send(learn, argsOf(subject, store.get()));
      // Paused before there was a run to pause.
      if (phase === "paused") void tell("pause");
      store.dispatch({ kind: "run-ended", outcome: await learning });
    } catch (error) {
      if (next !== null && toFailure(error).code === "cancelled") return giveWay();
      fail(error);
      store.dispatch({ kind: "run-abandoned" });
    }
    // The weights that are kept are not always the newest ones.
    weightsChanged();
  }

  /** From one run to another without a moment between them in which nothing trains. */
  async function giveWay(): Promise<void> {
    const subject = next === "another" ? successorOf(store.get()) : null;
    if (subject !== null) return begin(subject, learnOf(subject));
    store.dispatch({ kind: "run-abandoned" });
    weightsChanged();
  }

  return {
    begin,
    tell,
    giveWayTo: async (wanted) => {
      const isTold = next !== null;
      next = wanted;
      if (!isTold) await tell("cancel-training");
    },
    stop: async () => {
      if (next !== null) next = "nothing";
      store.dispatch({ kind: "stopping" });
      await tell("stop");
    },
  };
}

function argsOf({ settings, data: _, ...images }: RunSubject, { live }: SessionState) {
  return { hyperparameters: settings.hyperparameters, ...images, keepsReader: live.isOn };
}

export function learnOf({ settings }: RunSubject): Learn {
  return settings.learnsFromAll ? "train-on-all" : "train";
}
