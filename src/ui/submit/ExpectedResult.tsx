import {
  EXPECTED_SCORE,
  expectedErrorsText,
  expectedScoreText,
  leakText,
  OF_ANOTHER_RUN,
} from "#words/score-text";
import { expectedErrors, expectedScore } from "../../domain/expected-score";
import { isLikeKaggle } from "../../domain/kaggle-advice";
import type { KnownImages } from "../../domain/likeness";
import { standing } from "../../domain/score-ladder";
import styles from "./Checked.module.css";
import type { ReaderScore } from "./use-reader-score";

interface ExpectedResultProps {
  readonly score: ReaderScore;
  readonly testImages: number;
  /** Of these, the ones that were learned from. */
  readonly known: KnownImages | null;
}

/** What Kaggle will probably say, and whether that would be too good to be honest. */
export function ExpectedResult({ score, testImages, known }: ExpectedResultProps) {
  const { accuracy, images, data, isOfAnotherRun, crossValidation, missing } = score;
  // `MissingGrounds` says which.
  if (missing.length > 0) return null;
  const expected = expectedScore(accuracy, images);
  const scoreText = expectedScoreText(expected, images, data, crossValidation !== null);
  const text = isOfAnotherRun ? `${scoreText} ${OF_ANOTHER_RUN}` : scoreText;
  if (!isLikeKaggle(data)) return <p>{text}</p>;
  const leak = leakText(standing(expected).leak, known);
  return (
    <section className={styles.expected} aria-label={EXPECTED_SCORE}>
      <p>
        {text} {expectedErrorsText(expectedErrors(expected, testImages), testImages)}
      </p>
      {leak !== "" && <p className={styles.leak}>{leak}</p>}
    </section>
  );
}
