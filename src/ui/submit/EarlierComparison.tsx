import { useMemo } from "react";
import { differencesText } from "#words/answers-text";
import { compareWithEarlier } from "../../domain/answers";
import type { EarlierSubmission } from "../../domain/placing-note";
import { idOf } from "../../domain/submission";
import type { Submission } from "../../session/session-state";
import styles from "./Checked.module.css";
import { DifferingImages } from "./DifferingImages";

interface EarlierComparisonProps {
  readonly submission: Submission;
  readonly earlier: EarlierSubmission;
}

/** How the present submission differs from one that was made before. */
export function EarlierComparison({ submission, earlier }: EarlierComparisonProps) {
  if (submission.phase !== "checked") {
    return (
      <p className="hint">
        {earlier.file} was made before: as soon as the test images are read, the two are compared.
      </p>
    );
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
    <section className={styles.answers} aria-label={`Compared with ${earlier.file}`}>
      <p>{differencesText(comparison, imageCount, earlier.file)}</p>
      {comparison.differences.length > 0 && (
        <details className="disclosure">
          <summary>The images answered differently</summary>
          <DifferingImages
            title="Test images answered differently"
            differences={comparison.differences}
            idOf={(image) => idOf(form, image)}
            otherText={(label) => `then ${label}`}
          />
        </details>
      )}
    </section>
  );
}
