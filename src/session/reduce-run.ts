import { networkFor } from "../domain/network/fit-to-side";
import { TRAINING_PASSES } from "../domain/training/cost-estimate";
import type { FullOutcome, TrainingOutcome } from "../domain/training/progress";
import { nextGhost } from "./ghost";
import type { RunSubject } from "./run-subject";
import type { Of } from "./session-events";
import { keptIn, withFailures, withoutFailures } from "./session-failures";
import { type EngineLoss, readerOf, type SessionState, type TrainedModel } from "./session-state";

export function reduceRun(
  state: SessionState,
  event: Of<
    | "run-started"
    | "run-resumed"
    | "steps-logged"
    | "wall-read"
    | "epoch"
    | "pace"
    | "paused"
    | "resumed"
    | "stopping"
    | "run-abandoned"
    | "run-ended"
  >,
): SessionState {
  if (event.kind === "run-started") {
    const run = { phase: "training", subject: event.subject, pace: null } as const;
    return {
      ...withoutFailures(state, "training"),
      run,
      epochs: [],
      stepCount: 0,
      curve: { fingerprint: event.subject.data.fingerprint, isWhole: false },
      ghost: nextGhost(state, event.subject.data),
      wallClasses: null,
      unlearned: null,
    };
  }
  const { run } = state;
  // A message that was on its way when the run ended.
  if (run.phase === "idle") return state;
  switch (event.kind) {
    case "run-resumed": {
      const { loss } = state;
      // An epoch that ended after what was kept ends again.
      const epochs = state.epochs.slice(0, event.epochs);
      return { ...state, epochs, loss: loss && { ...loss, step: event.step } };
    }
    case "steps-logged":
      return { ...state, stepCount: event.stepCount };
    case "wall-read":
      return { ...state, wallClasses: event.classes };
    case "epoch": {
      const { kind: _, ...metrics } = event;
      return { ...state, epochs: [...state.epochs, metrics] };
    }
    case "pace": {
      const { kind: _, ...pace } = event;
      const { backend } = state;
      if (backend.phase !== "ready") return { ...state, run: { ...run, pace } };
      const flopsPerSecond = trainingFlops(run.subject, pace.imagesPerSecond);
      return { ...state, run: { ...run, pace }, backend: { ...backend, flopsPerSecond } };
    }
    case "paused":
      return run.phase === "training" ? { ...state, run: { ...run, phase: "paused" } } : state;
    case "resumed":
      return run.phase === "paused" ? { ...state, run: { ...run, phase: "training" } } : state;
    case "stopping":
      return { ...state, run: { ...run, phase: "stopping" } };
    case "run-abandoned":
      return withoutStalePrediction(withoutRun(state));
    case "run-ended":
      return ended(withWholeCurve(withoutRun(state)), run.subject, event.outcome);
    default:
      return event satisfies never;
  }
}

function withWholeCurve(state: SessionState): SessionState {
  return { ...state, curve: state.curve && { ...state.curve, isWhole: true } };
}

function ended(
  idle: SessionState,
  subject: RunSubject,
  outcome: TrainingOutcome | FullOutcome,
): SessionState {
  const failures = outcome.failure === null ? [] : [outcome.failure];
  const isFull = !("validation" in outcome);
  const kept = isFull && !outcome.isKept ? keptIn("training", idle) : "nothing";
  return withFailures(withOutcome(idle, subject, outcome), "training", failures, kept);
}

function withOutcome(
  idle: SessionState,
  subject: RunSubject,
  outcome: TrainingOutcome | FullOutcome,
): SessionState {
  if ("validation" in outcome) {
    return outcome.isKept
      ? withModel(idle, { subject, outcome })
      : withoutStalePrediction({ ...idle, unlearned: { subject, outcome } });
  }
  return outcome.isKept
    ? withReader(idle, { full: { subject, outcome } })
    : withoutStalePrediction({ ...idle, unlearned: { subject, outcome } });
}

function withModel(state: SessionState, model: TrainedModel): SessionState {
  const reading = withReader(state, { model, previousModel: state.model, full: null });
  // It was that of the old weights.
  return { ...reading, understanding: { ...reading.understanding, map: null } };
}

/** Whoever trains a network wants to see that one read. */
function withReader(state: SessionState, changed: Partial<SessionState>): SessionState {
  const { understanding } = state;
  return {
    ...state,
    ...changed,
    submission: { phase: "none" },
    // A picture was looked into with the old weights.
    understanding: { ...understanding, inspection: { phase: "none" }, readers: null },
  };
}

/** What the weights of a run read that left nobody to read is nobody's any more. */
function withoutStalePrediction(state: SessionState): SessionState {
  return readerOf(state) === null ? { ...state, prediction: null } : state;
}

function withoutRun(state: SessionState): SessionState {
  const loss: EngineLoss | null = state.loss && { ...state.loss, isRunOver: true };
  return { ...state, run: { phase: "idle" }, loss };
}

/** What a run makes a second, so that other networks' times can be estimated from it. */
function trainingFlops({ settings, data }: RunSubject, imagesPerSecond: number): number {
  const { network, members } = settings.hyperparameters;
  const { flops } = networkFor(network, data.side, data.classLabels.length, members);
  return TRAINING_PASSES * flops * imagesPerSecond;
}
