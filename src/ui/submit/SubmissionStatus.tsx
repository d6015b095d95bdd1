import { checkedText, SUBMISSION_STATUS } from "#words/checked-text";
import type { MissingGround } from "../../domain/score-ground";
import { columnsOf } from "../../domain/submission";
import type { Submission } from "../../session/session-state";
import styles from "./SubmitStep.module.css";
import { useReaderScore } from "./use-reader-score";

interface SubmissionStatusProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
}

/** The readings may be good though too little is known of them. */
function isOfImages({ code }: MissingGround): boolean {
  return code === "few-images" || code === "copies";
}

/** What was checked of the file that was written. */
export function SubmissionStatus({ submission }: SubmissionStatusProps) {
  const { imageCount, form, truth } = submission;
  const score = useReaderScore();
  const isKnown = score?.missing.every(isOfImages) ?? false;
  return (
    <p className={styles.checked} role="status" aria-label={SUBMISSION_STATUS}>
      {checkedText(isKnown || truth !== null, imageCount, columnsOf(form, imageCount))}
    </p>
  );
}
