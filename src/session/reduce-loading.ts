import type { TestSummary } from "../domain/dataset-summary";
import type { LoadedData } from "../protocol/messages";
import { isSameData } from "./same-data";
import type { Of } from "./session-events";
import { isOwn, withFailures, withoutFailures } from "./session-failures";
import type { Loading, LoadSubject, SessionState } from "./session-state";

export function reduceLoading(
  state: SessionState,
  event: Of<
    | "loading-started"
    | "load-progress"
    | "sample-progress"
    | "loading-queued"
    | "loaded"
    | "loading-cancelled"
    | "data-changed"
    | "stand-ins-asked"
    | "stand-ins-begun"
    | "stand-ins-ended"
    | "loading-ended"
    | "examples-picked"
    | "wall-picked"
  >,
): SessionState {
  switch (event.kind) {
    case "loading-started":
      return started(state, event);
    case "loading-queued":
      return { ...state, next: event.next };
    case "load-progress": {
      if (state.loading.phase !== "files") return state;
      const { fileName, bytesRead, bytesTotal } = event;
      return { ...state, loading: { ...state.loading, fileName, bytesRead, bytesTotal } };
    }
    case "sample-progress":
      if (state.loading.phase === "idle") return state;
      return { ...state, loading: { phase: "samples", done: event.done, total: event.total } };
    case "loaded":
      return withData(state, event.data, event.isNext);
    case "loading-cancelled":
      return { ...state, cancelled: event.subject };
    case "data-changed": {
      const { training, test } = event.data;
      // Positions mean the same images as before, whose labels did not change.
      const submission = isSameData(state.test, test) ? state.submission : NO_SUBMISSION;
      return { ...state, training, test, submission };
    }
    case "stand-ins-asked":
      return { ...state, standIns: { phase: "being-made", first: null } };
    case "stand-ins-begun":
      return { ...state, standIns: { phase: "being-made", first: event.first } };
    case "stand-ins-ended":
      return { ...state, standIns: { phase: "resting" } };
    case "loading-ended":
      return { ...state, loading: { phase: "idle" } };
    case "examples-picked": {
      const data = state[event.of];
      if (data === null) return state;
      return { ...state, [event.of]: { ...data, examples: event.examples } };
    }
    case "wall-picked":
      return { ...state, wall: event.wall && { ...event.wall, key: event.key } };
    default:
      return event satisfies never;
  }
}

const NO_SUBMISSION = { phase: "none" } as const;

function started(state: SessionState, { subject, isNext }: Of<"loading-started">): SessionState {
  const cleared = isNext ? state : withoutFailures(withoutFailures(state, "data"), "trainer");
  const loading = firstProgress(subject) ?? state.loading;
  return { ...cleared, cancelled: null, loading };
}

/** Null where it is done within a blink. */
function firstProgress(subject: LoadSubject): Loading | null {
  if (subject.kind === "undo") return null;
  if (subject.kind === "samples") return { phase: "samples", done: 0, total: 0 };
  const { names } = subject;
  return { phase: "files", names, fileName: "", bytesRead: 0, bytesTotal: 0 };
}

/** @param isNext what was said of the files before it is still news */
function withData(state: SessionState, data: LoadedData, isNext: boolean): SessionState {
  const { training, test, notes, failures, replacements } = data;
  const isSameSubmission = isSameData(state.test, test) && haveSameForm(state.test, test);
  const loaded: SessionState = {
    ...state,
    training,
    test,
    ghost: isSameData(state.training, training) ? state.ghost : null,
    notes: isNext ? [...state.notes, ...notes] : notes,
    replacements,
    earlier: data.earlier ?? state.earlier,
    submission: isSameSubmission ? state.submission : NO_SUBMISSION,
    // Positions of images mean others in other data.
    understanding: isSameData(state.training, training)
      ? state.understanding
      : { ...state.understanding, labelCheck: null, excluded: [] },
  };
  return withFailures(loaded, "data", failures, isKept(state, loaded) ? "data" : "nothing");
}

function haveSameForm(one: TestSummary | null, other: TestSummary | null): boolean {
  return (
    JSON.stringify([one?.form, one?.hasAnswers]) ===
    JSON.stringify([other?.form, other?.hasAnswers])
  );
}

/** Whether there was data of one's own before, and all of it is still in use. */
function isKept(before: SessionState, after: SessionState): boolean {
  const sides = [
    [before.training, after.training],
    [before.test, after.test],
  ] as const;
  return (
    sides.some(([old]) => isOwn(old)) &&
    sides.every(([old, now]) => !isOwn(old) || isSameData(old, now))
  );
}
