import { Progress } from "@mantine/core";
import { useEffect } from "react";
import { DOWNLOAD, MISSING, READING, readingText, readyText } from "#words/submit-text";
import { SUBMISSION_FILE_NAME } from "../../domain/submission";
import { nextPress } from "../../session/next-press";
import { readerOf, type SessionState } from "../../session/session-state";
import { download } from "../download";
import { late } from "../late";
import { Step } from "../page/Step";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { Expected } from "./Expected";
import { SubmissionFold } from "./SubmissionFold";
import { SubmissionStatus } from "./SubmissionStatus";
import styles from "./SubmitStep.module.css";

const Details = late(async () => (await import("./SubmissionDetails")).SubmissionDetails);

export function SubmitStep() {
  const submission = useSession((session) => session.submission);
  const missing = useSession(whatIsMissing);
  const hasDetails = useSession(isAnythingKnown);
  const isTraining = useSession(({ run }) => run.phase !== "idle");
  const isNext = useSession((session) => nextPress(session) === "download");
  const { makeSubmission } = useActions();

  const { done, total } = submission.phase === "predicting" ? submission : { done: 0, total: 1 };
  const words = useSession(wordsOf);

  useEffect(() => {
    if (isTraining) Details.prefetch();
  }, [isTraining]);

  async function save(): Promise<void> {
    const text = await makeSubmission();
    if (text !== null) download(new Blob([text], { type: "text/csv" }), SUBMISSION_FILE_NAME);
  }

  return (
    <Step id="submit" className={styles.submit} aside={<Expected />}>
      <RestingButton
        variant={isNext ? "seal" : "default"}
        className={styles.button}
        disabled={missing !== ""}
        isResting={submission.phase === "predicting"}
        // The second click of a double click would bring the same file once more.
        onClick={({ detail }) => detail < 2 && void save()}
      >
        {DOWNLOAD}
      </RestingButton>
      <div>
        <Progress
          className={styles.progress}
          data-reading={submission.phase === "predicting"}
          value={(100 * done) / Math.max(1, total)}
          size={4}
          aria-label={READING}
        />
        {submission.phase === "checked" ? (
          <SubmissionStatus submission={submission} />
        ) : (
          <p className={styles.words}>{words}</p>
        )}
      </div>
      <SubmissionFold isEmpty={!hasDetails}>
        {hasDetails && <Details.Part isReady={missing === ""} />}
      </SubmissionFold>
    </Step>
  );
}

function wordsOf(session: SessionState): string {
  const { submission, test } = session;
  if (submission.phase === "predicting") return readingText(submission.done, submission.total);
  const missing = whatIsMissing(session);
  if (missing !== "" || test === null) return missing;
  return readyText(test.imageCount, test.origin === "sample");
}

/** Of the file that was made, or of the one that could be. */
function isAnythingKnown(session: SessionState): boolean {
  const { submission, earlier, understanding } = session;
  const isMade = submission.phase === "checked" || earlier !== null;
  return isMade || understanding.readers !== null || whatIsMissing(session) === "";
}

/** Empty if nothing is. */
function whatIsMissing(session: SessionState): string {
  const { run, test, unlearned, understanding } = session;
  const hasReader = readerOf(session) !== null;
  if (run.phase !== "idle") return MISSING["run-going-on"];
  if (understanding.study.phase !== "idle") return MISSING["study-going-on"];
  if (!hasReader && test === null) return MISSING.everything;
  if (!hasReader && unlearned !== null) return MISSING.lesson;
  if (!hasReader) return MISSING.network;
  return test === null ? MISSING.test : "";
}
