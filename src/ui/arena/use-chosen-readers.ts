import { useState } from "react";
import type { ContestantId } from "../../domain/arena/contestants";
import { useActions, useSession } from "../use-session";

interface ChosenReaders {
  readonly chosen: readonly ContestantId[];
  readonly tick: (id: ContestantId, isTicked: boolean) => void;
  readonly untickAll: () => void;
}

/** Who is to read; what was ticked last counts at once, before the worker has agreed. */
export function useChosenReaders(): ChosenReaders {
  const readers = useSession(({ understanding }) => understanding.readers);
  const results = useSession(({ understanding }) => understanding.arena.results);
  const { chooseReaders } = useActions();
  const [asked, setAsked] = useState<readonly ContestantId[] | null>(null);
  const chosen = asked ?? readers?.ids ?? [];

  async function choose(ids: readonly ContestantId[]): Promise<void> {
    setAsked(ids);
    await chooseReaders(ids);
    setAsked((newest) => (newest === ids ? null : newest));
  }

  return {
    chosen,
    tick: (id, isTicked) => {
      // Without those of an earlier comparison, whom nobody can choose any more.
      const others = chosen.filter(
        (other) => other !== id && results.some((result) => result.id === other),
      );
      void choose(isTicked ? [...others, id] : others);
    },
    untickAll: () => void choose([]),
  };
}
