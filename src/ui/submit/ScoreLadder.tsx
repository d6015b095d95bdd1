import { scoreNumber, standingText } from "#words/score-text";
import { KNOWN_RESULTS } from "#words/submit-text";
import type { ExpectedScore } from "../../domain/expected-score";
import { type LadderRung, type Standing, standing } from "../../domain/score-ladder";
import styles from "./ScoreLadder.module.css";

interface ScoreLadderProps {
  readonly score: ExpectedScore;
}

/** Known results from the best down, and among them the interval of the expected score. */
export function ScoreLadder({ score }: ScoreLadderProps) {
  const stand = standing(score);
  return (
    <details className="disclosure">
      <summary>{KNOWN_RESULTS}</summary>
      <p>{standingText(stand)}</p>
      <ol className={styles.ladder} aria-label="Known results, best first">
        {stepsOf(stand, score.likely).map((step) =>
          step === "yours" ? (
            <li key="yours" className={styles.yours} data-within="true">
              <span>{scoreNumber(score.likely)}</span>
              <span className={styles.name}>
                Expected of yours: {scoreNumber(score.low)} to {scoreNumber(score.high)}
              </span>
            </li>
          ) : (
            <li key={step.name} data-within={stand.within.includes(step)}>
              <span>{scoreNumber(step.score)}</span>
              <span className={styles.name}>
                {step.name}
                {stand.within.includes(step) && (
                  <span className="visually-hidden">, within your interval</span>
                )}
              </span>
              <span className={styles.source}>{step.source}</span>
            </li>
          ),
        )}
      </ol>
      <p className="hint">The bar marks what lies within your 95% interval.</p>
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
