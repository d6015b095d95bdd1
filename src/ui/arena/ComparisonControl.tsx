import { Button, Progress } from "@mantine/core";
import { contestantOf } from "../../domain/arena/contestants";
import { judgedStandings, whyNoRanks } from "../../domain/arena/standings";
import { isSameData } from "../../session/same-data";
import type { SessionState } from "../../session/session-state";
import { useActions, useSession } from "../use-session";
import {
  comparisonHint,
  progressText,
  restingText,
  runningText,
  whyNoComparison,
} from "../words/arena-text";
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
  return (
    <div className="comparison-control">
      <div className="comparison-row">
        <Button
          variant="default"
          disabled={!isRunning && reason !== ""}
          onClick={() => void (isRunning ? cancelStudy() : runArena(contestants))}
        >
          {isRunning ? "Stop comparing" : "Compare"}
        </Button>
        <ComparisonStatus isRunning={isRunning} total={contestants.length} />
      </div>
      <p className="hint comparison-hint">{comparisonHint(isRunning, reason, isAnew)}</p>
      <NewlyJudged isRunning={isRunning} />
    </div>
  );
}

interface ComparisonStatusProps {
  readonly isRunning: boolean;
  /** How many take part. */
  readonly total: number;
}

/** What is seen changes ten times a second; what is said aloud, whenever one has been judged. */
function ComparisonStatus({ isRunning, total }: ComparisonStatusProps) {
  const arena = useSession(({ understanding }) => understanding.arena);
  const { waiting, progress, results } = arena;
  const [first] = waiting;
  const done = total - waiting.length;
  // Learning is the longer part; a bar that ran twice would say less.
  const share = progress === null ? 0 : progress.phase === "fitting" ? 0.9 * progress.share : 0.9;
  return (
    <div className="comparison-status">
      <div role="status" aria-label="Comparison status" aria-live={isRunning ? "off" : "polite"}>
        {text()}
      </div>
      <Progress
        className="comparison-progress"
        data-running={isRunning}
        value={isRunning ? (100 * (done + share)) / Math.max(1, total) : 0}
        size="sm"
        aria-label="Comparison progress"
      />
    </div>
  );

  function text(): string {
    if (!isRunning) {
      return restingText(
        judgedStandings(arena)[0]?.result ?? null,
        results.length,
        whyNoRanks(arena.ground),
      );
    }
    const atWork = progress?.id ?? first;
    if (atWork === undefined) return "Finishing…";
    const going = progress === null ? "preparing" : progressText(progress.phase, progress.share);
    return runningText(done + 1, total, contestantOf(atWork), going);
  }
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
