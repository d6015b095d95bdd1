import { adviceText, SUBMIT_THERE } from "#words/advice-text";
import type { TrainingSummary } from "../../domain/dataset-summary";
import { kaggleAdvice } from "../../domain/kaggle-advice";

interface WhatNextProps {
  /** What who reads has learned from. */
  readonly learnedFrom: TrainingSummary;
  readonly rows: number;
}

/** Where to go with the file: to Kaggle only where Kaggle takes it. */
export function WhatNext({ learnedFrom, rows }: WhatNextProps) {
  const advice = kaggleAdvice(learnedFrom, rows);
  if (advice !== "submit") return <p>{adviceText(advice, rows)}</p>;
  return (
    <p>
      {SUBMIT_THERE.before}{" "}
      <a href="https://www.kaggle.com/c/digit-recognizer/submit" target="_blank" rel="noreferrer">
        {SUBMIT_THERE.link}
      </a>
      {SUBMIT_THERE.after}
    </p>
  );
}
