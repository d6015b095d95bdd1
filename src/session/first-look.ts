/**
 * The first stroke on a page where nobody has learned anything is answered: a small network learns
 * from a part of the data in use, at that moment. Never on opening the page, never in the place of
 * a network of one's own, never twice from the same data.
 */
import { RECIPES } from "../domain/training/recipes";
import type { RunSubject } from "./run-subject";
import type { Runs } from "./runs";
import { readerOf, type SessionState } from "./session-state";
import type { SessionStore } from "./session-store";

/** Of 28×28 pixels; of larger ones as many as have as many pixels. */
const IMAGES = 3000;
const PIXELS = 28 * 28;
/** Fewer teach nothing. */
const LEAST_IMAGES = 300;

/** Some seventy steps: no more than a second on two cores. */
const SMALL = {
  ...RECIPES.quick,
  epochs: 3,
  averageDecay: 0.9,
  views: 1,
} as const;

export interface FirstLook {
  /** Learns, where a drawing finds nobody to read it. */
  readonly lookFirst: () => void;
}

/** @param isDrawn whether there is something to be read */
export function firstLook(store: SessionStore, runs: Runs, isDrawn: () => boolean): FirstLook {
  let tried = "";

  function lookFirst(): void {
    const state = store.get();
    const subject = firstLookSubject(state);
    if (subject === null || subject.data.fingerprint === tried || !isDrawn()) return;
    tried = subject.data.fingerprint;
    void runs.begin(subject, "train");
  }

  // Whoever draws before the samples are made waits for them.
  store.api.subscribe(({ training }, before) => {
    if (training !== null && before.training === null) lookFirst();
  });
  return { lookFirst };
}

/** What the small network learns from; null where there is nothing, or somebody else's turn. */
export function firstLookSubject(state: SessionState): RunSubject | null {
  const { training: data, settings, understanding } = state;
  if (data === null || !isUntaught(state)) return null;
  const { seed, validationShare } = settings.hyperparameters;
  const most = Math.max(LEAST_IMAGES, Math.round((IMAGES * PIXELS) / data.side ** 2));
  return {
    // The same images are held out as in the training that is chosen.
    settings: {
      ...settings,
      recipe: "quick",
      learnsFromAll: false,
      hyperparameters: { ...SMALL, seed, validationShare },
    },
    data,
    excluded: understanding.excluded,
    atMost: Math.min(most, Math.floor((1 - validationShare) * data.imageCount)),
  };
}

function isUntaught(state: SessionState): boolean {
  const { run, unlearned, loading, submission, understanding, backend } = state;
  const isIdle = run.phase === "idle" && loading.phase === "idle";
  const isFree = understanding.study.phase === "idle" && submission.phase !== "predicting";
  const isNew = readerOf(state) === null && unlearned === null;
  return isIdle && isFree && isNew && backend.phase !== "failed";
}

/** Whether it is the small network of the first stroke. */
export function isFirstLook({ atMost }: RunSubject): boolean {
  return atMost !== undefined;
}
