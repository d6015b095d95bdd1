import "@mantine/core/styles/Checkbox.css";
import { useState } from "react";
import { COMPARISON } from "#words/comparison-text";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import styles from "./Arena.module.css";
import { ComparisonControl } from "./ComparisonControl";
import { ContestantChoice } from "./ContestantChoice";
import { FIRST_CHOICE } from "./choice";
import { Differences } from "./Differences";
import { Disagreements } from "./Disagreements";
import { Leaderboard } from "./Leaderboard";
import { ReaderChoice } from "./ReaderChoice";
import { TimeChart } from "./TimeChart";

/** What was chosen stays while the panel is closed; all else is there only as long as it is seen. */
export function ArenaContents({ isOpen }: { readonly isOpen: boolean }) {
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const isRunning = useSession(
    ({ understanding: { study } }) => study.phase === "running" && study.kind === "arena",
  );
  const hasResults = useSession(({ understanding }) => understanding.arena.results.length > 0);
  if (!isOpen) return null;
  return (
    <div className={styles.contents}>
      <p className={parts.hint}>{COMPARISON.about}</p>
      <ContestantChoice choice={choice} isLocked={isRunning} onChange={setChoice} />
      <ComparisonControl choice={choice} isRunning={isRunning} />
      {/* All at once, with room for those to come: so nothing moves while it fills. */}
      {(isRunning || hasResults) && (
        <>
          <Leaderboard />
          <TimeChart />
          <Differences />
          <Disagreements />
          <ReaderChoice />
        </>
      )}
    </div>
  );
}
