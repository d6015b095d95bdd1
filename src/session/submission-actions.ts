import { FailureError, toFailure } from "../domain/failure";
import { checkSubmission, countLabels, submissionText } from "../domain/submission";
import { isSameData } from "./same-data";
import type { Submission } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface SubmissionActions {
  /** Predicts the test images. @returns the text of a submission that was checked, or null */
  readonly makeSubmission: () => Promise<string | null>;
}

export function submissionActions(store: SessionStore, send: Send): SubmissionActions {
  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area: "submission", failures: [failure] });
  }

  return {
    makeSubmission: async () => {
      const { submission, test, model, full, understanding } = store.get();
      if (submission.phase === "checked") return submission.text;
      if (submission.phase === "predicting" || test === null) return null;
      store.dispatch({ kind: "predicting-started", total: test.imageCount });
      try {
        const checked = await predictAndCheck(send, test.imageCount);
        const now = store.get();
        const isOutdated =
          now.model !== model ||
          now.full !== full ||
          now.understanding.readers !== understanding.readers ||
          !isSameData(now.test, test);
        if (isOutdated) throw new FailureError({ code: "submission-outdated" });
        store.dispatch({ kind: "predicting-ended", submission: checked });
        return checked.text;
      } catch (error) {
        fail(error);
        store.dispatch({ kind: "predicting-ended", submission: { phase: "none" } });
        return null;
      }
    },
  };
}

async function predictAndCheck(
  send: Send,
  imageCount: number,
): Promise<Extract<Submission, { phase: "checked" }>> {
  const { classes, ...predicted } = await send("predict-test", {});
  const { classLabels, form } = predicted;
  const labels = Array.from(classes, (index) => classLabels[index] ?? "");
  const text = submissionText(labels, form);
  checkSubmission(text, form, imageCount, classLabels);
  return {
    phase: "checked",
    text,
    imageCount,
    ...predicted,
    labels,
    counts: countLabels(labels, classLabels),
  };
}
