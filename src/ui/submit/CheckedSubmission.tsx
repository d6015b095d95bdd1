import { PREDICTED_COUNTS } from "#words/answers-text";
import { leftOutText } from "#words/ground-text";
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

/** What is in the file, what to expect, and where to go with it. */
export function CheckedSubmission({ submission }: CheckedSubmissionProps) {
  const { imageCount, classLabels, counts, truth } = submission;
  const score = useReaderScore();
  const leftOut = leftOutText(classLabels, counts);
  return (
    <>
      {leftOut !== "" && <p className={styles.leak}>{leftOut}</p>}
      {truth !== null && <TrueScore submission={submission} truth={truth} />}
      <SubmissionDoubts submission={submission} />
      {score !== null && (
        <ExpectedResult score={score} testImages={imageCount} known={submission.known} />
      )}
      <ClassColumns title={PREDICTED_COUNTS} classLabels={classLabels} counts={counts} />
      {score !== null && <WhatNext learnedFrom={score.data} rows={imageCount} />}
    </>
  );
}
