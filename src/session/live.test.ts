import { describe, expect, test } from "vitest";
import { LOADED, OUTCOME, TRAINING } from "./fake-trainer";
import { liveDecision } from "./live";
import { reduceSession } from "./session-reducer";
import { initialState, type SessionState } from "./session-state";
import { DEFAULT_SETTINGS, type Settings } from "./settings-url";

const withEpochs = (epochs: number, changed: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ...changed,
  hyperparameters: { ...DEFAULT_SETTINGS.hyperparameters, epochs },
});
const SUBJECT = { settings: DEFAULT_SETTINGS, data: TRAINING, excluded: [] };
const MODEL = { subject: SUBJECT, outcome: OUTCOME };

/** Live, with a trained network. */
const READY: SessionState = {
  ...initialState(DEFAULT_SETTINGS),
  training: LOADED.training,
  model: MODEL,
  live: { isOn: true, isDue: false, change: null },
};
const changed = (state: SessionState, settings = withEpochs(9)) =>
  reduceSession(state, { kind: "settings-changed", settings });
const running = (state: SessionState, settings = withEpochs(7)): SessionState => ({
  ...state,
  run: { phase: "training", subject: { ...SUBJECT, settings }, pace: null },
});

describe("what is to be done", () => {
  test("is nothing before something changes", () => {
    expect(liveDecision(READY)).toBe("nothing");
  });

  test("is to train after a change, and not where Live is off", () => {
    expect(liveDecision(changed(READY))).toBe("train");
    const off = reduceSession(READY, { kind: "live-switched", isOn: false });
    expect(liveDecision(changed(off))).toBe("nothing");
  });

  test("is not what was changed while Live was off", () => {
    const off = reduceSession(READY, { kind: "live-switched", isOn: false });
    const on = reduceSession(changed(off), { kind: "live-switched", isOn: true });
    expect(liveDecision(on)).toBe("nothing");
  });

  test("is nothing where only what computes was changed", () => {
    const settings = { ...DEFAULT_SETTINGS, backend: "cpu" } as const;
    expect(liveDecision(changed(READY, settings))).toBe("nothing");
  });

  test("is to learn from all images once that is asked", () => {
    const settings = { ...DEFAULT_SETTINGS, learnsFromAll: true };
    expect(liveDecision(changed(READY, settings))).toBe("train");
  });

  test("is nothing without data", () => {
    expect(liveDecision(changed({ ...READY, training: null, model: null }))).toBe("settle");
  });

  test("is to wait for a network that can be built", () => {
    const hyperparameters = { ...DEFAULT_SETTINGS.hyperparameters, network: "gap pool" };
    const wrong = changed(READY, { ...DEFAULT_SETTINGS, hyperparameters });
    expect(liveDecision(wrong)).toBe("wait");
    expect(liveDecision(running(wrong))).toBe("wait");
    expect(liveDecision(changed(wrong))).toBe("train");
  });

  test("is to wait for whatever takes the whole worker", () => {
    const due = changed(READY);
    const study = { phase: "running", kind: "map", share: 0 } as const;
    const understanding = { ...due.understanding, study };
    expect(liveDecision({ ...due, understanding })).toBe("wait");
    expect(liveDecision({ ...due, loading: { phase: "samples", done: 0, total: 1 } })).toBe("wait");
    const submission = { phase: "predicting", done: 0, total: 1 } as const;
    expect(liveDecision({ ...due, submission })).toBe("wait");
  });

  test("is to put another run in the place of one with other settings", () => {
    expect(liveDecision(running(changed(READY)))).toBe("replace");
  });

  test("is nothing where the run has these settings already", () => {
    expect(liveDecision(running(changed(READY), withEpochs(9)))).toBe("settle");
  });

  test("is to keep the network in use where everything was changed back", () => {
    const back = changed(changed(READY), DEFAULT_SETTINGS);
    expect(liveDecision(back)).toBe("settle");
    expect(liveDecision(running(back))).toBe("cancel");
  });

  test("is to train again what was stopped", () => {
    const outcome = { ...OUTCOME, reason: "stopped" } as const;
    const stopped = { ...READY, model: { ...MODEL, outcome } };
    expect(liveDecision(changed(changed(stopped), DEFAULT_SETTINGS))).toBe("train");
  });

  test("is to let a run end that somebody stops, and nothing more", () => {
    const stopping = reduceSession(running(changed(READY)), { kind: "stopping" });
    expect(liveDecision(stopping)).toBe("nothing");
    expect(liveDecision(changed(stopping, withEpochs(8)))).toBe("wait");
  });
});

describe("what a change did", () => {
  const ended = (state: SessionState, outcome = OUTCOME) =>
    reduceSession(running(state), { kind: "run-ended", outcome }).live.change;
  const { validation } = OUTCOME;

  test("is told image by image where both were judged by the same", () => {
    // Of two images one was read wrong, and is read right now.
    const readings = { ...validation.readings, predicted: Uint8Array.of(0, 1) };
    const better = { ...OUTCOME, validation: { ...validation, accuracy: 1, readings } };
    expect(ended(READY, better)).toEqual({
      kind: "same-images",
      before: 0.9,
      after: 1,
      images: 2,
      moreRight: 1,
      p: 1,
    });
  });

  test("is not comparable where others were held out", () => {
    const readings = { ...validation.readings, images: Uint32Array.of(2, 6) };
    const other = { ...OUTCOME, validation: { ...validation, readings } };
    expect(ended(READY, other)).toEqual({ kind: "other-images", before: 0.9, after: 0.9 });
    const elsewhere = { ...SUBJECT, data: { ...TRAINING, fingerprint: "other" } };
    const known = { ...READY, model: { ...MODEL, subject: elsewhere } };
    expect(ended(known)).toMatchObject({ kind: "other-images" });
  });

  test("is nothing to tell of a first network, nor of one that is not in use", () => {
    expect(ended({ ...READY, model: null })).toBeNull();
    expect(ended(READY, { ...OUTCOME, isKept: false })).toBeNull();
  });

  test("is not told where Live is off", () => {
    expect(ended({ ...READY, live: { isOn: false, isDue: false, change: null } })).toBeNull();
  });
});
