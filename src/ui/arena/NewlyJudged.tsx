import { useState } from "react";
import { COMPARISON, judgedText } from "#words/comparison-text";
import type { ArenaResult } from "../../domain/arena/arena-result";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import { newResults } from "./new-results";

const NONE: readonly ArenaResult[] = [];

interface NewlyJudgedProps {
  readonly isRunning: boolean;
}

/** Said aloud: each result once, when it comes. The last one stays until the next comparison. */
export function NewlyJudged({ isRunning }: NewlyJudgedProps) {
  const results = useSession(({ understanding }) => understanding.arena.results);
  const ground = useSession(({ understanding }) => understanding.arena.ground);
  const [heard, setHeard] = useState({ isRunning, results, fresh: NONE });
  if (heard.results !== results) {
    setHeard({ isRunning, results, fresh: newResults(heard.results, results) });
  } else if (heard.isRunning !== isRunning) {
    // Empty before a first result, so that the same words are heard again.
    setHeard({ isRunning, results, fresh: isRunning ? NONE : heard.fresh });
  }
  return (
    <div className={parts.heard} role="status" aria-label={COMPARISON.newlyJudged}>
      {heard.fresh.map((result) => judgedText(result, ground)).join(" ")}
    </div>
  );
}
