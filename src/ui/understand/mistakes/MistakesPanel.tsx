import { useMemo } from "react";
import { MISTAKES_WORDS } from "#words/views-text";
import {
  leastCertainRightAnswers,
  mostConfidentMistakes,
} from "../../../domain/understand/mistakes";
import type { Readings } from "../../../domain/understand/readings";
import parts from "../../parts/shared.module.css";
import { ReadingCards } from "../ReadingCards";
import styles from "../Views.module.css";

/** As many as somebody may want to look through. */
const LIMIT = 240;

interface MistakesPanelProps {
  readonly readings: Readings;
}

/** What it was sure of and wrong, and what it was unsure of and right. */
export function MistakesPanel({ readings }: MistakesPanelProps) {
  const wrong = useMemo(() => mostConfidentMistakes(readings, LIMIT), [readings]);
  const unsure = useMemo(() => leastCertainRightAnswers(readings, LIMIT), [readings]);
  return (
    <div className={styles.panel}>
      <Part words={MISTAKES_WORDS.wrong} readings={readings} indices={wrong} />
      <Part words={MISTAKES_WORDS.unsure} readings={readings} indices={unsure} />
    </div>
  );
}

interface PartProps {
  readonly words: (typeof MISTAKES_WORDS)[keyof typeof MISTAKES_WORDS];
  readonly readings: Readings;
  readonly indices: readonly number[];
}

function Part({ words: { title, hint, none }, readings, indices }: PartProps) {
  return (
    <>
      <div>
        <h3>{title}</h3>
        <p className={parts.hint}>{hint}</p>
      </div>
      {indices.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ReadingCards title={title} readings={readings} indices={indices} />
      )}
    </>
  );
}
