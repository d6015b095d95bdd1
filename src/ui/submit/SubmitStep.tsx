import { Progress } from "@mantine/core";
import { SUBMISSION_FILE_NAME } from "../../domain/submission";
import { nextPress } from "../../session/next-press";
import { readerOf, type SessionState } from "../../session/session-state";
import { ReadBy } from "../arena/ReadBy";
import { download } from "../download";
import { Step } from "../page/Step";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { CheckedSubmission } from "./CheckedSubmission";
import { EarlierComparison } from "./EarlierComparison";
import { LearnOnceMore } from "./LearnOnceMore";
import { MissingGrounds } from "./MissingGrounds";
import styles from "./SubmitStep.module.css";

export function SubmitStep() {
  const submission = useSession((session) => session.submission);
  const earlier = useSession((session) => session.earlier);
  const missing = useSession(whatIsMissing);
  const isNext = useSession((session) => nextPress(session) === "download");
  const { makeSubmission } = useActions();

  async function save(): Promise<void> {
    const text = await makeSubmission();
    if (text !== null) download(new Blob([text], { type: "text/csv" }), SUBMISSION_FILE_NAME);
  }

  return (
    <Step id="submit" className={styles.submit}>
      <div className="submit-row">
        <RestingButton
          variant={isNext ? "seal" : "default"}
          disabled={missing !== ""}
          isResting={submission.phase === "predicting"}
          onClick={() => void save()}
        >
          Download submission.csv
        </RestingButton>
      </div>
      {submission.phase === "predicting" && (
        <Progress
          value={(100 * submission.done) / Math.max(1, submission.total)}
          aria-label="Reading the test images"
        />
      )}
      <ReadBy />
      {missing === "" && <MissingGrounds />}
      {missing === "" && <LearnOnceMore />}
      {submission.phase === "checked" ? (
        <CheckedSubmission submission={submission} />
      ) : (
        <p className="hint">{missing === "" ? WHAT_COMES : missing}</p>
      )}
      {earlier !== null && <EarlierComparison submission={submission} earlier={earlier} />}
    </Step>
  );
}

const WHAT_COMES = "Every test image is read, and the file is checked before you get it.";

/** Empty if nothing is. */
function whatIsMissing(session: SessionState): string {
  const { run, test, unlearned, understanding } = session;
  const hasReader = readerOf(session) !== null;
  if (run.phase !== "idle") return "When the training has ended, the test images can be read.";
  if (understanding.study.phase !== "idle") {
    return "Something else is being computed. When that has ended, the test images can be read.";
  }
  if (!hasReader && test === null) return "Needs a trained network and the test data.";
  if (!hasReader && unlearned !== null) return "Needs a network that has learned something.";
  if (!hasReader) return "Needs a trained network.";
  if (test === null) return "Needs the test data, step 1.";
  return "";
}
