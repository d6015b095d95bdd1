import type { TestSummary } from "../domain/dataset-summary";
import { toFailure } from "../domain/failure";
import { checkSubmission, countLabels, submissionText } from "../domain/submission";
import type { MetricLog } from "./metric-log";
import type { FailureArea, Submission } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface TrainingActions {
  readonly train: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Predicts the test images. @returns the text of a submission that was checked, or null */
  readonly makeSubmission: () => Promise<string | null>;
}

export function trainingActions(
  store: SessionStore,
  send: Send,
  metricLog: MetricLog,
  backendReady: () => Promise<void>,
): TrainingActions {
  function fail(area: FailureArea, error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area, failures: [failure] });
  }

  async function train(): Promise<void> {
    const { training: data, settings, run: current } = store.get();
    if (data === null || current.phase !== "idle") return;
    metricLog.clear();
    store.dispatch({ kind: "run-started", subject: { settings, data } });
    await backendReady();
    // Stopped, or the worker died, while the backend was still being measured.
    const { phase } = store.get().run;
    if (phase !== "training" && phase !== "paused") {
      store.dispatch({ kind: "run-abandoned" });
      return;
    }
    try {
      const trained = send("train", { hyperparameters: settings.hyperparameters });
      // Paused before there was a run to pause.
      if (phase === "paused") void tell("pause");
      const outcome = await trained;
      store.dispatch({ kind: "run-ended", outcome });
    } catch (error) {
      fail("training", error);
      store.dispatch({ kind: "run-abandoned" });
    }
  }

  const tell = async (kind: "pause" | "resume" | "stop") => {
    try {
      await send(kind, {});
    } catch (error) {
      fail("training", error);
    }
  };

  return {
    train,
    pause: async () => {
      await tell("pause");
      store.dispatch({ kind: "paused" });
    },
    resume: async () => {
      await tell("resume");
      store.dispatch({ kind: "resumed" });
    },
    stop: async () => {
      store.dispatch({ kind: "stopping" });
      await tell("stop");
    },
    makeSubmission: async () => {
      const { submission, test, model } = store.get();
      if (submission.phase === "checked") return submission.text;
      if (submission.phase === "predicting" || test === null) return null;
      store.dispatch({ kind: "predicting-started", total: test.imageCount });
      try {
        const checked = await predictAndCheck(send, test.imageCount);
        const now = store.get();
        const isOutdated = now.model !== model || !isSameData(now.test, test);
        store.dispatch({
          kind: "predicting-ended",
          submission: isOutdated ? { phase: "none" } : checked,
        });
        return isOutdated ? null : checked.text;
      } catch (error) {
        fail("submission", error);
        store.dispatch({ kind: "predicting-ended", submission: { phase: "none" } });
        return null;
      }
    },
  };
}

/** Other examples of the same images are the same data. */
function isSameData(one: TestSummary | null, other: TestSummary): boolean {
  return one?.fileName === other.fileName && one.imageCount === other.imageCount;
}

async function predictAndCheck(
  send: Send,
  imageCount: number,
): Promise<Extract<Submission, { phase: "checked" }>> {
  const { labels, classLabels } = await send("predict-test", {});
  const text = submissionText(labels);
  checkSubmission(text, imageCount, classLabels);
  return {
    phase: "checked",
    text,
    imageCount,
    classLabels,
    counts: countLabels(labels, classLabels),
  };
}
