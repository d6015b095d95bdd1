import {
  COMPARISON,
  comparisonHint,
  restingText,
  runningText,
  whyNoComparison,
} from "#words/comparison-text";
import { contestantOf } from "../../domain/arena/contestants";
import { judgedStandings, whyNoRanks } from "../../domain/arena/standings";
import { isSameData } from "../../session/same-data";
import type { SessionState } from "../../session/session-state";
import type { Arena } from "../../session/understanding";
import { LongTask } from "../parts/LongTask";
import { useActions, useSession } from "../use-session";
import { type ArenaChoice, chosenContestants } from "./choice";
import { NewlyJudged } from "./NewlyJudged";

interface ComparisonControlProps {
  readonly choice: ArenaChoice;
  readonly isRunning: boolean;
}

/** One button that changes its word, and how far the comparison is. */
export function ComparisonControl({ choice, isRunning }: ComparisonControlProps) {
  const contestants = chosenContestants(choice);
  const reason = useSession((session) => whyNoComparison(session, contestants.length));
  const isAnew = useSession(wouldStartAnew);
  const { runArena, cancelStudy } = useActions();
  const share = useSession(({ understanding }) =>
    shareCompared(understanding.arena, contestants.length),
  );
  return (
    <div>
      <LongTask
        isRunning={isRunning}
        start={COMPARISON.start}
        stop={COMPARISON.stop}
        obstacle={reason}
        share={share}
        progress={COMPARISON.progress}
        status={<ComparisonStatus isRunning={isRunning} total={contestants.length} />}
        hint={comparisonHint(isRunning, isAnew)}
        onStart={() => void runArena(contestants)}
        onStop={() => void cancelStudy()}
      />
      <NewlyJudged isRunning={isRunning} />
    </div>
  );
}

/** 0 to 1: learning is the longer part of each; a bar that ran twice would say less. */
function shareCompared({ waiting, progress }: Arena, total: number): number {
  const done = total - waiting.length;
  const share = progress === null ? 0 : progress.phase === "fitting" ? 0.9 * progress.share : 0.9;
  return (done + share) / Math.max(1, total);
}

interface ComparisonStatusProps {
  readonly isRunning: boolean;
  /** How many take part. */
  readonly total: number;
}

/** What is seen changes ten times a second; what is said aloud, whenever one has been judged. */
function ComparisonStatus({ isRunning, total }: ComparisonStatusProps) {
  const arena = useSession(({ understanding }) => understanding.arena);
  return (
    <div role="status" aria-label={COMPARISON.status} aria-live={isRunning ? "off" : "polite"}>
      {isRunning ? goingText(arena, total) : restText(arena)}
    </div>
  );
}

function restText(arena: Arena): string {
  const best = judgedStandings(arena)[0]?.result ?? null;
  return restingText(best, arena.results.length, whyNoRanks(arena.ground));
}

function goingText({ waiting, progress }: Arena, total: number): string {
  const atWork = progress?.id ?? waiting[0];
  if (atWork === undefined) return COMPARISON.finishing;
  return runningText(total - waiting.length + 1, total, contestantOf(atWork), progress);
}

/** Whether earlier results were reached on another ground than the next ones will be. */
function wouldStartAnew({ training, settings, understanding }: SessionState): boolean {
  const { arena, excluded } = understanding;
  const { ground, data } = arena;
  if (ground === null || data === null) return false;
  const { seed, validationShare } = settings.hyperparameters;
  return (
    !isSameData(data, training) ||
    ground.seed !== seed ||
    ground.validationShare !== validationShare ||
    ground.excluded.join() !== excluded.join()
  );
}
