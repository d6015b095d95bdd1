import { useMemo } from "react";
import {
  ANSWERED_OTHERWISE,
  ANSWERED_OTHERWISE_LIST,
  comparedLaterText,
  comparedName,
  differencesText,
  earlierText,
} from "#words/answers-text";
import { compareWithEarlier } from "../../domain/answers";
import type { EarlierSubmission } from "../../domain/placing-note";
import { idOf } from "../../domain/submission";
import type { Submission } from "../../session/session-state";
import parts from "../parts/shared.module.css";
import styles from "./Checked.module.css";
import { DifferingImages } from "./DifferingImages";

interface EarlierComparisonProps {
  readonly submission: Submission;
  readonly earlier: EarlierSubmission;
}

/** How the present submission differs from one that was made before. */
export function EarlierComparison({ submission, earlier }: EarlierComparisonProps) {
  if (submission.phase !== "checked") {
    return <p className={parts.hint}>{comparedLaterText(earlier.file)}</p>;
  }
  return <Compared submission={submission} earlier={earlier} />;
}

interface ComparedProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
  readonly earlier: EarlierSubmission;
}

function Compared({ submission, earlier }: ComparedProps) {
  const { labels, form, imageCount } = submission;
  const comparison = useMemo(
    () => compareWithEarlier(labels, form, earlier),
    [labels, form, earlier],
  );
  return (
    <section className={styles.answers} aria-label={comparedName(earlier.file)}>
      <p>{differencesText(comparison, imageCount, earlier.file)}</p>
      {comparison.differences.length > 0 && (
        <details className={parts.disclosure}>
          <summary>{ANSWERED_OTHERWISE}</summary>
          <DifferingImages
            title={ANSWERED_OTHERWISE_LIST}
            differences={comparison.differences}
            idOf={(image) => idOf(form, image)}
            otherText={earlierText}
          />
        </details>
      )}
    </section>
  );
}
