import { idsText } from "#words/answers-text";
import { counted } from "#words/formats";
import { leftOutText } from "#words/ground-text";
import type { MissingGround } from "../../domain/score-ground";
import { columnsOf } from "../../domain/submission";
import type { Submission } from "../../session/session-state";
import { ClassColumns } from "../ClassColumns";
import styles from "./Checked.module.css";
import { ExpectedResult } from "./ExpectedResult";
import { SubmissionDoubts } from "./SubmissionDoubts";
import { TrueScore } from "./TrueScore";
import { useReaderScore } from "./use-reader-score";
import { WhatNext } from "./WhatNext";

interface CheckedSubmissionProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
}

/** The readings may be good though too little is known of them. */
function isOfImages({ code }: MissingGround): boolean {
  return code === "few-images" || code === "copies";
}

/** What was checked, what to expect, and where to go with it. */
export function CheckedSubmission({ submission }: CheckedSubmissionProps) {
  const { imageCount, classLabels, counts, form, truth } = submission;
  const score = useReaderScore();
  const isKnown = score?.missing.every(isOfImages) ?? false;
  const leftOut = leftOutText(classLabels, counts);
  return (
    <>
      <p className={styles.checked} role="status" aria-label="Submission status">
        {isKnown || truth !== null ? "Checked" : "Written, but nobody knows how well it was read"}:{" "}
        {counted(imageCount, "row")}, {idsText(columnsOf(form, imageCount), imageCount)}, every
        label known.
      </p>
      {leftOut !== "" && <p className={styles.leak}>{leftOut}</p>}
      {truth !== null && <TrueScore submission={submission} truth={truth} />}
      <SubmissionDoubts submission={submission} />
      {score !== null && (
        <ExpectedResult score={score} testImages={imageCount} known={submission.known} />
      )}
      <ClassColumns
        title="How often each was predicted"
        classLabels={classLabels}
        counts={counts}
      />
      {score !== null && <WhatNext learnedFrom={score.data} rows={imageCount} />}
    </>
  );
}
