import { toFailure } from "../domain/failure";
import type { Requests } from "../protocol/messages";
import type { MetricLog } from "./metric-log";
import { isSameData } from "./same-data";
import type { RunSubject, SessionState } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface TrainingActions {
  readonly train: () => Promise<void>;
  /** What the model in use learned, once more from all images, with the same settings. */
  readonly trainOnAll: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function trainingActions(
  store: SessionStore,
  send: Send,
  metricLog: MetricLog,
  backendReady: () => Promise<void>,
  weightsChanged: () => void,
): TrainingActions {
  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area: "training", failures: [failure] });
  }

  async function runWith(subject: RunSubject, learn: Learn): Promise<void> {
    metricLog.clear();
    store.dispatch({ kind: "run-started", subject });
    await backendReady();
    // Stopped, or the worker died, while the backend was still being measured.
    const { phase } = store.get().run;
    if (phase !== "training" && phase !== "paused") {
      store.dispatch({ kind: "run-abandoned" });
      return;
    }
    try {
      const learning = learn(send, subject);
      // Paused before there was a run to pause.
      if (phase === "paused") void tell("pause");
      store.dispatch({ kind: "run-ended", outcome: await learning });
    } catch (error) {
      fail(error);
      store.dispatch({ kind: "run-abandoned" });
    }
    // The weights that are kept are not always the newest ones.
    weightsChanged();
  }

  async function train(): Promise<void> {
    const { training: data, settings, understanding } = store.get();
    if (data === null || !canTrain(store.get())) return;
    const { excluded } = understanding;
    await runWith({ settings, data, excluded }, settings.learnsFromAll ? onAll : holdingOut);
  }

  /** @returns whether it was heard */
  const tell = async (kind: "pause" | "resume" | "stop"): Promise<boolean> => {
    try {
      await send(kind, {});
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  return {
    train,
    trainOnAll: async () => {
      const { model, training } = store.get();
      if (model === null || !canTrain(store.get())) return;
      if (isSameData(model.subject.data, training)) await runWith(model.subject, onAll);
    },
    pause: async () => {
      if (await tell("pause")) store.dispatch({ kind: "paused" });
    },
    resume: async () => {
      if (await tell("resume")) store.dispatch({ kind: "resumed" });
    },
    stop: async () => {
      store.dispatch({ kind: "stopping" });
      await tell("stop");
    },
  };
}

function canTrain({ run, understanding }: SessionState): boolean {
  return run.phase === "idle" && understanding.study.phase === "idle";
}

type Learn = (
  send: Send,
  subject: RunSubject,
) => Promise<Requests["train" | "train-on-all"]["reply"]>;

const holdingOut: Learn = (send, { settings, excluded }) =>
  send("train", { hyperparameters: settings.hyperparameters, excluded });

const onAll: Learn = (send, { settings, excluded }) =>
  send("train-on-all", { hyperparameters: settings.hyperparameters, excluded });
