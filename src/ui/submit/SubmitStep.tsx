import { Progress } from "@mantine/core";
import { useEffect } from "react";
import { MISSING, readingText, readyText } from "#words/submit-text";
import { SUBMISSION_FILE_NAME } from "../../domain/submission";
import { nextPress } from "../../session/next-press";
import { readerOf, type SessionState } from "../../session/session-state";
import { ReadBy } from "../arena/ReadBy";
import { download } from "../download";
import { late } from "../late";
import { Step } from "../page/Step";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { Expected, KnownResults } from "./Expected";
import { LearnOnceMore } from "./LearnOnceMore";
import { MissingGrounds } from "./MissingGrounds";
import styles from "./SubmitStep.module.css";

const Details = late(async () => (await import("./SubmissionDetails")).SubmissionDetails);

export function SubmitStep() {
  const submission = useSession((session) => session.submission);
  const hasDetails = useSession(
    ({ submission: { phase }, earlier }) => phase === "checked" || earlier !== null,
  );
  const missing = useSession(whatIsMissing);
  const isNext = useSession((session) => nextPress(session) === "download");
  const { makeSubmission } = useActions();

  const { done, total } = submission.phase === "predicting" ? submission : { done: 0, total: 1 };
  const words = useSession(wordsOf);

  useEffect(() => {
    if (missing === "") Details.prefetch();
  }, [missing]);

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
        Download submission.csv
      </RestingButton>
      <div>
        <Progress
          className={styles.progress}
          data-reading={submission.phase === "predicting"}
          value={(100 * done) / Math.max(1, total)}
          size={4}
          aria-label="Reading the test images"
        />
        <p className={styles.words}>{words}</p>
      </div>
      {missing === "" && <KnownResults />}
      <ReadBy />
      {missing === "" && <MissingGrounds />}
      {missing === "" && <LearnOnceMore />}
      {hasDetails && <Details.Part />}
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
