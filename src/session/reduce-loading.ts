import type { LoadedData } from "../protocol/messages";
import { isSameData } from "./same-data";
import type { Of } from "./session-events";
import { withFailures, withoutFailures } from "./session-failures";
import type { Loading, SessionState } from "./session-state";

export function reduceLoading(
  state: SessionState,
  event: Of<
    | "loading-started"
    | "load-progress"
    | "sample-progress"
    | "loaded"
    | "loading-ended"
    | "examples-picked"
  >,
): SessionState {
  switch (event.kind) {
    case "loading-started":
      return {
        ...withoutFailures(withoutFailures(state, "data"), "trainer"),
        wasLoadingCancelled: false,
        loading: firstProgress(event.what),
      };
    case "load-progress": {
      if (state.loading.phase === "idle") return state;
      const { fileName, bytesRead, bytesTotal } = event;
      return { ...state, loading: { phase: "files", fileName, bytesRead, bytesTotal } };
    }
    case "sample-progress":
      if (state.loading.phase === "idle") return state;
      return { ...state, loading: { phase: "samples", done: event.done, total: event.total } };
    case "loaded":
      return withData(state, event.data);
    case "loading-ended":
      return { ...state, loading: { phase: "idle" }, wasLoadingCancelled: event.wasCancelled };
    case "examples-picked": {
      const data = state[event.of];
      if (data === null) return state;
      return { ...state, [event.of]: { ...data, examples: event.examples } };
    }
    default:
      return event satisfies never;
  }
}

function firstProgress(what: "files" | "samples"): Loading {
  if (what === "samples") return { phase: "samples", done: 0, total: 0 };
  return { phase: "files", fileName: "", bytesRead: 0, bytesTotal: 0 };
}

function withData(state: SessionState, data: LoadedData): SessionState {
  const { training, test, notes, failures } = data;
  const loaded: SessionState = {
    ...state,
    training,
    test,
    notes,
    submission: isSameData(state.test, test) ? state.submission : { phase: "none" },
    // Positions of images mean others in other data.
    understanding: isSameData(state.training, training)
      ? state.understanding
      : { ...state.understanding, labelCheck: null, excluded: [] },
  };
  return withFailures(loaded, "data", failures, isKept(state, loaded) ? "data" : "nothing");
}

/** Whether there was data before, and all of it is still in use. */
function isKept(before: SessionState, after: SessionState): boolean {
  const sides = [
    [before.training, after.training],
    [before.test, after.test],
  ] as const;
  return (
    sides.some(([old]) => old !== null) &&
    sides.every(([old, now]) => old === null || isSameData(old, now))
  );
}
