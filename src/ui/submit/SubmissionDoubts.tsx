import { knownImagesText, ONE_TO_TEN_TEXT, surenessText } from "#words/advice-text";
import { isOneToTen } from "../../domain/kaggle-advice";
import type { Submission } from "../../session/session-state";
import styles from "./Checked.module.css";

interface SubmissionDoubtsProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
}

/** What speaks against what was read, or against handing it in. */
export function SubmissionDoubts({ submission }: SubmissionDoubtsProps) {
  const { known, surenessFall, classLabels } = submission;
  return (
    <>
      {known !== null && <p className={styles.leak}>{knownImagesText(known)}</p>}
      {surenessFall !== null && <p className={styles.leak}>{surenessText(surenessFall)}</p>}
      {isOneToTen(classLabels) && <p className={styles.leak}>{ONE_TO_TEN_TEXT}</p>}
    </>
  );
}
