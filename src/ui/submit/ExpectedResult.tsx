import type { DataWarning } from "../../domain/dataset-summary";
import { expectedErrors, expectedScore } from "../../domain/expected-score";
import { standing } from "../../domain/score-ladder";
import { useSession } from "../use-session";
import { expectedErrorsText, expectedScoreText, isLikeKaggle, leakText } from "../words/score-text";
import { ScoreLadder } from "./ScoreLadder";
import type { ReaderScore } from "./use-reader-score";

const NONE: readonly DataWarning[] = [];

interface ExpectedResultProps {
  readonly score: ReaderScore;
  readonly testImages: number;
}

/** What Kaggle will probably say, and whether that would be too good to be honest. */
export function ExpectedResult({ score, testImages }: ExpectedResultProps) {
  const warnings = useSession((session) => session.test?.warnings ?? NONE);
  const { accuracy, images, data, missing } = score;
  // `MissingGrounds` says which.
  if (missing.length > 0) return null;
  const expected = expectedScore(accuracy, images);
  if (!isLikeKaggle(data)) return <p>{expectedScoreText(expected, images, data)}</p>;
  const leak = leakText(standing(expected).leak, warnings);
  return (
    <section className="expected" aria-label="Expected score">
      <p>
        {expectedScoreText(expected, images, data)}{" "}
        {expectedErrorsText(expectedErrors(expected, testImages), testImages)}
      </p>
      {leak !== "" && <p className="leak">{leak}</p>}
      <ScoreLadder score={expected} />
    </section>
  );
}
