import type { ArenaGround, ArenaResult } from "../domain/arena/arena-result";
import type { TrainingSummary } from "../domain/dataset-summary";
import type { Of } from "./session-events";
import { withoutFailures } from "./session-failures";
import type { SessionState } from "./session-state";
import type { Arena, Understanding } from "./understanding";

export function reduceUnderstanding(
  state: SessionState,
  event: Of<
    | "study-started"
    | "study-progress"
    | "study-ended"
    | "arena-ground"
    | "arena-progress"
    | "arena-result"
    | "mapped"
    | "labels-checked"
    | "cross-validated"
    | "excluded-changed"
    | "inspection-changed"
    | "readers-chosen"
  >,
): SessionState {
  const before = event.kind === "study-started" ? withoutFailures(state, "study") : state;
  return { ...before, understanding: next(before, event) };
}

function next(
  state: SessionState,
  event: Parameters<typeof reduceUnderstanding>[1],
): Understanding {
  const old = state.understanding;
  switch (event.kind) {
    case "study-started": {
      const arena: Arena = { ...old.arena, waiting: event.waiting, progress: null };
      return { ...old, arena, study: { phase: "running", kind: event.study, share: 0 } };
    }
    case "study-progress":
      // A message that was on its way when it ended.
      if (old.study.phase === "idle" || old.study.kind !== event.of) return old;
      return { ...old, study: { ...old.study, share: event.share } };
    case "study-ended":
      return {
        ...old,
        study: { phase: "idle" },
        arena: { ...old.arena, waiting: [], progress: null },
      };
    case "arena-ground": {
      const { kind: _, ...ground } = event;
      return onGround(old, ground, state.training);
    }
    case "arena-progress":
    case "arena-result":
      return { ...old, arena: reduceArena(old.arena, event) };
    case "mapped":
      return { ...old, map: event.map };
    case "labels-checked":
      return { ...old, labelCheck: event.check };
    case "cross-validated":
      return { ...old, crossValidation: event.crossValidation };
    case "excluded-changed":
      return { ...old, excluded: [...event.images].sort((one, other) => one - other) };
    case "inspection-changed":
      return { ...old, inspection: event.inspection };
    case "readers-chosen":
      return { ...old, readers: event.readers };
    default:
      return event satisfies never;
  }
}

/** On a new ground nobody stands who learned on the old one, and positions mean other images. */
function onGround(
  old: Understanding,
  ground: ArenaGround,
  data: TrainingSummary | null,
): Understanding {
  if (ground.isContinued) return { ...old, arena: { ...old.arena, ground, data } };
  const { inspection } = old;
  const isOfArena =
    inspection.phase !== "none" &&
    inspection.subject.kind === "labelled" &&
    inspection.subject.source === "arena";
  return {
    ...old,
    arena: { ...old.arena, ground, data, results: [] },
    inspection: isOfArena ? { phase: "none" } : inspection,
    readers: null,
  };
}

function reduceArena(arena: Arena, event: Of<"arena-progress" | "arena-result">): Arena {
  switch (event.kind) {
    case "arena-progress": {
      const { kind: _, ...progress } = event;
      return { ...arena, progress };
    }
    case "arena-result": {
      const { kind: _, ...result } = event;
      return {
        ...arena,
        results: withResult(arena.results, result),
        waiting: arena.waiting.filter((id) => id !== result.id),
        progress: null,
      };
    }
    default:
      return event satisfies never;
  }
}

function withResult(results: readonly ArenaResult[], result: ArenaResult): readonly ArenaResult[] {
  if (!results.some(({ id }) => id === result.id)) return [...results, result];
  return results.map((old) => (old.id === result.id ? result : old));
}
