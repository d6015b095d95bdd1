import { toFailure } from "../domain/failure";
import type { MetricLog } from "./metric-log";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface TrainingActions {
  readonly train: () => Promise<void>;
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

  async function train(): Promise<void> {
    const { training: data, settings, run: current, understanding } = store.get();
    if (data === null || current.phase !== "idle") return;
    if (understanding.study.phase !== "idle") return;
    const { excluded } = understanding;
    metricLog.clear();
    store.dispatch({ kind: "run-started", subject: { settings, data, excluded } });
    await backendReady();
    // Stopped, or the worker died, while the backend was still being measured.
    const { phase } = store.get().run;
    if (phase !== "training" && phase !== "paused") {
      store.dispatch({ kind: "run-abandoned" });
      return;
    }
    try {
      const trained = send("train", { hyperparameters: settings.hyperparameters, excluded });
      // Paused before there was a run to pause.
      if (phase === "paused") void tell("pause");
      const outcome = await trained;
      store.dispatch({ kind: "run-ended", outcome });
    } catch (error) {
      fail(error);
      store.dispatch({ kind: "run-abandoned" });
    }
    // The weights that are kept are not always the newest ones.
    weightsChanged();
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
