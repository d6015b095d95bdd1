/** The verbs of what takes long: a map, the search for label errors, the arena. */
import { type Contestant, type ContestantId, contestantId } from "../domain/arena/contestants";
import { toFailure } from "../domain/failure";
import { isSameData } from "./same-data";
import type { SessionState } from "./session-state";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";
import type { CrossValidation, Readers, StudyKind } from "./understanding";

/** More folds learn from more of the data, and take longer; the page says that there are three. */
export const LABEL_CHECK_FOLDS = 3;

/** As is usual: each learns from four fifths. */
const CROSS_VALIDATION_FOLDS = 5;

export interface StudyActions {
  readonly mapValidation: () => Promise<void>;
  readonly findLabelErrors: () => Promise<void>;
  /** Judges the present settings by images that each of five networks did not learn from. */
  readonly crossValidate: () => Promise<void>;
  /** Training images that are not to be learned from, by position. */
  readonly exclude: (images: readonly number[]) => void;
  readonly runArena: (contestants: readonly Contestant[]) => Promise<void>;
  /** Ends the arena, the map or the search for label errors; what is judged stays. */
  readonly cancelStudy: () => Promise<void>;
  /** Who reads drawings and test images; none: the trained network. */
  readonly chooseReaders: (ids: readonly ContestantId[]) => Promise<void>;
}

export function studyActions(
  store: SessionStore,
  send: Send,
  backendReady: () => Promise<void>,
  readersChanged: () => void,
): StudyActions {
  /** Somebody ended the study while the backend was still being measured. */
  let isCancelled = false;

  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed" || failure.code === "cancelled") return;
    store.dispatch({ kind: "failed", area: "study", failures: [failure] });
  }

  async function study(
    kind: StudyKind,
    waiting: readonly ContestantId[],
    work: () => Promise<void>,
  ): Promise<void> {
    const { run, understanding } = store.get();
    if (run.phase !== "idle" || understanding.study.phase !== "idle") return;
    isCancelled = false;
    store.dispatch({ kind: "study-started", study: kind, waiting });
    try {
      await backendReady();
      if (!isCancelled) await work();
    } catch (error) {
      fail(error);
    }
    store.dispatch({ kind: "study-ended" });
  }

  return {
    mapValidation: () =>
      study("map", [], async () => {
        const { model } = store.get();
        const map = await send("map-validation", {});
        if (store.get().model === model) store.dispatch({ kind: "mapped", map });
      }),
    findLabelErrors: () =>
      study("label-errors", [], async () => {
        const { training, settings } = store.get();
        const { hyperparameters } = settings;
        const check = await send("find-label-errors", {
          hyperparameters,
          folds: LABEL_CHECK_FOLDS,
        });
        if (!isSameData(store.get().training, training)) return;
        store.dispatch({ kind: "labels-checked", check });
      }),
    crossValidate: () =>
      study("cross-validation", [], async () => {
        const crossValidation = await crossValidated(store.get(), send);
        if (crossValidation !== null) store.dispatch({ kind: "cross-validated", crossValidation });
      }),
    exclude: (images) => store.dispatch({ kind: "excluded-changed", images }),
    runArena: (contestants) =>
      study("arena", contestants.map(contestantId), async () => {
        const { settings, understanding } = store.get();
        const { validationShare, seed } = settings.hyperparameters;
        const { excluded } = understanding;
        await send("run-arena", { contestants, validationShare, seed, excluded });
      }),
    cancelStudy: async () => {
      isCancelled = true;
      await send("cancel-study", {}).catch(fail);
    },
    chooseReaders: async (ids) => {
      try {
        const judged = await send("choose-readers", { ids });
        const { data } = store.get().understanding.arena;
        const readers: Readers | null = judged && data && { ids, ...judged, data };
        store.dispatch({ kind: "readers-chosen", readers });
        readersChanged();
      } catch (error) {
        fail(error);
      }
    },
  };
}

async function crossValidated(
  { training: data, settings, understanding }: SessionState,
  send: Send,
): Promise<CrossValidation | null> {
  if (data === null) return null;
  const { hyperparameters } = settings;
  const { excluded } = understanding;
  const folds = CROSS_VALIDATION_FOLDS;
  const judgement = await send("cross-validate", { hyperparameters, folds, excluded });
  return { judgement, folds, subject: { settings, data, excluded } };
}
