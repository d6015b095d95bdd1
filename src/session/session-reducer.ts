/** Every change of the session's state, in one place. Pure: the same events give the same state. */
import type { BackendReport } from "../domain/backend";
import { reduceLive } from "./live";
import { reduceLoading } from "./reduce-loading";
import { reduceRun } from "./reduce-run";
import { reduceUnderstanding } from "./reduce-understanding";
import type { Of, SessionEvent } from "./session-events";
import { keptIn, withFailures, withoutFailures } from "./session-failures";
import {
  type BackendState,
  type EngineLoss,
  initialState,
  type SessionState,
} from "./session-state";
import { redone, undone, withChange } from "./settings-history";

export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  const after =
    event.kind === "live-switched" || event.kind === "live-settled"
      ? state
      : reduceStrands(state, event);
  const live = reduceLive(state, after, event);
  return live === after.live ? after : { ...after, live };
}

/** All but what is live. */
function reduceStrands(
  state: SessionState,
  event: Exclude<SessionEvent, Of<"live-switched" | "live-settled">>,
): SessionState {
  switch (event.kind) {
    case "settings-changed":
    case "change-undone":
    case "change-redone":
      return reduceSettings(state, event);
    case "backend-starting":
    case "backend-started":
    case "backend-failed":
    case "backend-changed":
    case "engine-lost":
      return reduceBackend(state, event);
    case "loading-started":
    case "load-progress":
    case "sample-progress":
    case "loading-queued":
    case "loaded":
    case "loading-cancelled":
    case "data-changed":
    case "stand-ins-asked":
    case "stand-ins-begun":
    case "stand-ins-ended":
    case "loading-ended":
    case "examples-picked":
    case "wall-picked":
      return reduceLoading(state, event);
    case "run-started":
    case "run-resumed":
    case "steps-logged":
    case "wall-read":
    case "epoch":
    case "pace":
    case "paused":
    case "resumed":
    case "stopping":
    case "run-abandoned":
    case "run-ended":
      return reduceRun(state, event);
    case "classified":
    case "drawing-cleared":
      return { ...state, prediction: event.kind === "classified" ? event.prediction : null };
    case "predicting-started":
    case "prediction-progress":
    case "predicting-ended":
      return reduceSubmission(state, event);
    case "study-started":
    case "study-progress":
    case "study-ended":
    case "arena-progress":
    case "arena-result":
    case "mapped":
    case "labels-checked":
    case "cross-validated":
    case "excluded-changed":
    case "inspection-changed":
      return reduceUnderstanding(state, event);
    case "arena-ground":
    case "readers-chosen":
      return withoutReadings(state, reduceUnderstanding(state, event));
    default:
      return reduceFailures(state, event);
  }
}

function reduceSettings(
  state: SessionState,
  event: Of<"settings-changed" | "change-undone" | "change-redone">,
): SessionState {
  const { history, settings } = state;
  if (event.kind === "settings-changed") {
    const longer = withChange(history, settings, event.settings);
    return { ...state, settings: event.settings, history: longer };
  }
  const step = event.kind === "change-undone" ? undone : redone;
  return { ...state, ...step(history, settings) };
}

function reduceFailures(
  state: SessionState,
  event: Of<"failed" | "failure-dismissed" | "address-read" | "trainer-lost">,
): SessionState {
  const { settings, history, failures } = state;
  switch (event.kind) {
    case "failed":
      return withFailures(state, event.area, event.failures, keptIn(event.area, state));
    case "failure-dismissed":
      return { ...state, failures: failures.filter(({ id }) => id !== event.id) };
    case "address-read":
      return withoutFailures(state, "settings");
    case "trainer-lost":
      return { ...initialState(settings), history, failures };
    default:
      return event satisfies never;
  }
}

/** Others read other things. */
function withoutReadings(before: SessionState, after: SessionState): SessionState {
  if (before.understanding.readers === after.understanding.readers) return after;
  return { ...after, submission: { phase: "none" }, prediction: null };
}

function reduceBackend(
  state: SessionState,
  event: Of<
    "backend-starting" | "backend-started" | "backend-failed" | "backend-changed" | "engine-lost"
  >,
): SessionState {
  switch (event.kind) {
    case "backend-starting":
      return { ...withoutFailures(state, "backend"), backend: { phase: "starting" } };
    case "backend-failed":
      return { ...state, backend: { phase: "failed" } };
    case "backend-started":
    case "backend-changed": {
      const loss = event.report.reason === "lost" ? state.loss : null;
      return { ...state, backend: readyBackend(event.report), loss };
    }
    case "engine-lost": {
      const { name, detail } = event;
      const loss = { name, detail, during: currentWork(state), step: null, isRunOver: false };
      return { ...state, loss };
    }
    default:
      return event satisfies never;
  }
}

function reduceSubmission(
  state: SessionState,
  event: Of<"predicting-started" | "prediction-progress" | "predicting-ended">,
): SessionState {
  switch (event.kind) {
    case "predicting-started":
      return {
        ...withoutFailures(state, "submission"),
        submission: { phase: "predicting", done: 0, total: event.total },
      };
    case "prediction-progress": {
      if (state.submission.phase !== "predicting") return state;
      const { done, total } = event;
      return { ...state, submission: { phase: "predicting", done, total } };
    }
    case "predicting-ended":
      return { ...state, submission: event.submission };
    default:
      return event satisfies never;
  }
}

function currentWork({ run, submission, understanding }: SessionState): EngineLoss["during"] {
  if (run.phase !== "idle") return "training";
  if (submission.phase === "predicting") return "prediction";
  return understanding.study.phase === "idle" ? "nothing" : "study";
}

function readyBackend(report: BackendReport): BackendState {
  return { phase: "ready", report, flopsPerSecond: report.flopsPerSecond };
}
