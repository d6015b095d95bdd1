import { useMemo } from "react";
import {
  READ_WRONG,
  READ_WRONG_LIST,
  TRUE_SCORE,
  trueScoreText,
  truthText,
} from "#words/answers-text";
import { compareAnswers, countUnknown } from "../../domain/answers";
import type { ClassLabel } from "../../domain/class-label";
import { idOf } from "../../domain/submission";
import type { Submission } from "../../session/session-state";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import styles from "./Checked.module.css";
import { DifferingImages } from "./DifferingImages";

interface TrueScoreProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
  readonly truth: readonly ClassLabel[];
}

/** How many test images were read right, where the file holds the answers. */
export function TrueScore({ submission, truth }: TrueScoreProps) {
  const { labels, form, classLabels } = submission;
  const file = useSession(({ test }) => test?.fileName ?? "");
  const comparison = useMemo(() => compareAnswers(labels, truth), [labels, truth]);
  return (
    <section className={styles.answers} aria-label={TRUE_SCORE}>
      <p>{trueScoreText(comparison, file, countUnknown(truth, classLabels))}</p>
      {comparison.differences.length > 0 && (
        <details className={parts.disclosure}>
          <summary>{READ_WRONG}</summary>
          <DifferingImages
            title={READ_WRONG_LIST}
            differences={comparison.differences}
            idOf={(image) => idOf(form, image)}
            otherText={truthText}
          />
        </details>
      )}
    </section>
  );
}
