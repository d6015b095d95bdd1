import { useMemo } from "react";
import {
  leastCertainRightAnswers,
  mostConfidentMistakes,
} from "../../../domain/understand/mistakes";
import type { Readings } from "../../../domain/understand/readings";
import { ReadingCards } from "../ReadingCards";

/** As many as somebody may want to look through. */
const LIMIT = 240;

interface MistakesPanelProps {
  readonly readings: Readings;
}

/** What it was sure of and wrong, and what it was unsure of and right. */
export function MistakesPanel({ readings }: MistakesPanelProps) {
  const mistakes = useMemo(() => mostConfidentMistakes(readings, LIMIT), [readings]);
  const uncertain = useMemo(() => leastCertainRightAnswers(readings, LIMIT), [readings]);
  return (
    <div className="understand-panel">
      <h3>The most confident mistakes</h3>
      <p className="hint">
        It was sure of these and wrong. Carelessly written ones teach what it cannot see yet; some
        may be labelled wrongly.
      </p>
      {mistakes.length === 0 ? (
        <p>There is no mistake.</p>
      ) : (
        <ReadingCards title="The most confident mistakes" readings={readings} indices={mistakes} />
      )}
      <h3>The least certain right answers</h3>
      <p className="hint">It read these rightly, but only just: others like them may go wrong.</p>
      {uncertain.length === 0 ? (
        <p>There is no right answer.</p>
      ) : (
        <ReadingCards
          title="The least certain right answers"
          readings={readings}
          indices={uncertain}
        />
      )}
    </div>
  );
}
