/**
 * One visit to the page: the state, the user's verbs, and the trainer behind them.
 *
 * Everything that happens arrives here as an event and leaves as state; the metric log alone lives
 * beside it, because it grows by thousands of numbers.
 */
import type { Failure } from "../domain/failure";
import type { TrainerEvent } from "../protocol/messages";
import { type BackendActions, backendActions } from "./backend-actions";
import { type DataActions, dataActions } from "./data-actions";
import { type DrawingActions, drawingActions } from "./drawing-actions";
import { firstLook } from "./first-look";
import { followChanges } from "./follow-changes";
import { type InspectionActions, inspectionActions } from "./inspection-actions";
import { MetricLog } from "./metric-log";
import { trainingRuns } from "./runs";
import { isOwn } from "./session-failures";
import { createSessionStore, type SessionStore } from "./session-store";
import { type SettingsActions, settingsActions } from "./settings-actions";
import type { Settings } from "./settings-url";
import { standIns } from "./stand-ins";
import { type StudyActions, studyActions } from "./study-actions";
import { type SubmissionActions, submissionActions } from "./submission-actions";
import { connectTrainer, type TrainerWorker } from "./trainer-client";
import { type TrainingActions, trainingActions } from "./training-actions";
import { followWall } from "./wall";

export type SessionActions = BackendActions &
  DataActions &
  DrawingActions &
  SettingsActions &
  InspectionActions &
  StudyActions &
  SubmissionActions &
  TrainingActions & { readonly dismissFailure: (id: number) => void };

export interface Session {
  readonly store: SessionStore["api"];
  readonly actions: SessionActions;
  readonly metricLog: MetricLog;
}

export function createSession(startWorker: () => TrainerWorker, settings: Settings): Session {
  const store = createSessionStore(settings);
  const metricLog = new MetricLog();
  const send = connectTrainer(startWorker, { onEvent, onCrash });

  const backend = backendActions(store, send);
  const { drawing, classifyAgain, ...drawingVerbs } = drawingActions(store, send, () =>
    lookFirst(),
  );
  const runs = trainingRuns(store, send, metricLog, backend.backendReady, classifyAgain);
  const { lookFirst } = firstLook(store, runs, () => drawing() !== null);
  const makeStandIns = standIns(store, send);
  const actions: SessionActions = {
    ...backend,
    ...drawingVerbs,
    ...dataActions(store, send, makeStandIns),
    ...settingsActions(store, backend.startBackend),
    ...inspectionActions(store, send, drawing),
    ...studyActions(store, send, backend.backendReady, classifyAgain),
    ...submissionActions(store, send),
    ...trainingActions(store, runs),
    dismissFailure: (id) => store.dispatch({ kind: "failure-dismissed", id }),
  };

  function onEvent(event: TrainerEvent): void {
    if (event.kind === "steps") {
      metricLog.append(event);
      store.dispatch({ kind: "steps-logged", stepCount: event.firstStep + event.loss.length });
      classifyAgain();
    } else {
      store.dispatch(event);
      if (event.kind === "epoch" || event.kind === "arena-ground") classifyAgain();
    }
  }

  function onCrash(failure: Failure, hadSpoken: boolean): void {
    const { training, test } = store.get();
    store.dispatch({ kind: "trainer-lost" });
    metricLog.clear();
    store.dispatch({ kind: "failed", area: "trainer", failures: [failure] });
    // A worker that never spoke would die again, and again.
    if (!hadSpoken) {
      store.dispatch({ kind: "backend-failed" });
      return;
    }
    // Samples must not stand where one's own files stood, nor be what it dies of again and again.
    if (training !== null && !isOwn(training) && !isOwn(test)) void makeStandIns();
    void backend.startBackend();
  }

  followChanges(store, actions);
  followWall(store, send);
  void makeStandIns();
  void backend.startBackend();
  return { store: store.api, actions, metricLog };
}
