import { scoreNumber } from "#words/formats";
import {
  BAR_HINT,
  KNOWN_RESULTS,
  LADDER_NAME,
  RUNG_TEXT,
  standingText,
  WITHIN_INTERVAL,
  yoursText,
} from "#words/ladder-text";
import type { ExpectedScore } from "../../domain/expected-score";
import { type LadderRung, type Standing, standing } from "../../domain/score-ladder";
import parts from "../parts/shared.module.css";
import styles from "./ScoreLadder.module.css";

interface ScoreLadderProps {
  readonly score: ExpectedScore;
}

/** Known results from the best down, and among them the interval of the expected score. */
export function ScoreLadder({ score }: ScoreLadderProps) {
  const stand = standing(score);
  return (
    <details className={parts.disclosure}>
      <summary>{KNOWN_RESULTS}</summary>
      <p>{standingText(stand)}</p>
      <ol className={styles.ladder} aria-label={LADDER_NAME}>
        {stepsOf(stand, score.likely).map((step) =>
          step === "yours" ? (
            <li key="yours" className={styles.yours} data-within="true">
              <span>{scoreNumber(score.likely)}</span>
              <span className={styles.name}>{yoursText(score)}</span>
            </li>
          ) : (
            <li key={step.name} data-within={stand.within.includes(step)}>
              <span>{scoreNumber(step.score)}</span>
              <span className={styles.name}>
                {RUNG_TEXT[step.name]}
                {stand.within.includes(step) && (
                  <span className={parts.heard}>{WITHIN_INTERVAL}</span>
                )}
              </span>
              <span className={styles.source}>{step.source}</span>
            </li>
          ),
        )}
      </ol>
      <p className={parts.hint}>{BAR_HINT}</p>
    </details>
  );
}

/** From the top of the ladder to its foot, with the expected score in its place. */
function stepsOf(
  { below, within, above }: Standing,
  likely: number,
): readonly (LadderRung | "yours")[] {
  const rungs = [...below, ...within, ...above].toReversed();
  const better = rungs.filter(({ score }) => score > likely);
  return [...better, "yours", ...rungs.slice(better.length)];
}
