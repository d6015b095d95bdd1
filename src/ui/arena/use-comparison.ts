import { useMemo } from "react";
import { type ArenaComparison, compareContestants } from "../../domain/arena/compare";
import { useSession } from "../use-session";

/** How all that were judged differ; null until somebody was. */
export function useComparison(): ArenaComparison | null {
  const ground = useSession(({ understanding }) => understanding.arena.ground);
  const results = useSession(({ understanding }) => understanding.arena.results);
  return useMemo(
    () => (ground === null ? null : compareContestants(ground.truth, results)),
    [ground, results],
  );
}
