import { describe, expect, test } from "vitest";
import { OUTCOME, TRAINING } from "../../session/fake-trainer";
import { initialState, type SessionState } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { recentShare, stageNumber } from "./stage-number";

const SUBJECT = { settings: DEFAULT_SETTINGS, data: TRAINING, excluded: [] };
const START: SessionState = { ...initialState(DEFAULT_SETTINGS), training: TRAINING };
const RUNNING: SessionState = {
  ...START,
  run: { phase: "training", subject: SUBJECT, pace: null },
};
const JUDGED = {
  epoch: 1,
  trainingLoss: 1,
  trainingAccuracy: 0.7,
  validationLoss: 1,
  validationAccuracy: 0.8,
};
/** Reads 36 of 40 right. */
const MODEL = { subject: SUBJECT, outcome: OUTCOME };

describe("stageNumber", () => {
  test("is none before anything was learned", () => {
    expect(stageNumber(START, null)).toBeNull();
    expect(stageNumber(RUNNING, null)).toBeNull();
  });

  test("is of what it learns from until an epoch was judged by unseen digits", () => {
    expect(stageNumber(RUNNING, 0.5)).toEqual({ share: 0.5, of: "learned", isFinal: false });
    expect(stageNumber({ ...RUNNING, epochs: [JUDGED] }, 0.9)).toEqual({
      share: 0.8,
      of: "unseen",
      isFinal: false,
    });
  });

  test("stays that of the network before until the next one has begun", () => {
    expect(stageNumber({ ...RUNNING, model: MODEL }, null)).toMatchObject({
      share: 0.9,
      of: "before",
    });
  });

  test("is the result after it, and none where nothing was learned", () => {
    const trained = { ...START, model: MODEL };
    expect(stageNumber(trained, 0.7)).toEqual({ share: 0.9, of: "unseen", isFinal: true });
    expect(stageNumber({ ...trained, unlearned: MODEL }, 0.7)).toBeNull();
  });
});

describe("stageNumber of a network that too few images were held out to judge", () => {
  const few = { ...START, model: { subject: SUBJECT, outcome: { ...OUTCOME, different: 10 } } };
  const crossed = (accuracy: number): SessionState => {
    // Of two classes, each read right as often.
    const right = 50 * accuracy;
    const confusion = Uint32Array.of(right, 50 - right, 50 - right, right);
    const held = { images: 100, different: 100, onBothSides: 0, classLabels: [0, 1] };
    const judgement = { ...held, accuracy, confusion };
    const crossValidation = { judgement, folds: 5, subject: SUBJECT };
    return { ...few, understanding: { ...few.understanding, crossValidation } };
  };
  const { validation: _, copies: __, onBothSides: ___, different: ____, ...rest } = OUTCOME;
  const full = { subject: SUBJECT, outcome: { ...rest, trainingAccuracy: 0.99 } };

  test("is none, and that of a cross-validation after one", () => {
    expect(stageNumber(few, null)).toBeNull();
    expect(stageNumber(crossed(0.8), null)).toEqual({ share: 0.8, of: "unseen", isFinal: true });
  });

  test("is none where nothing was learned then, nor of other settings", () => {
    expect(stageNumber(crossed(0.5), null)).toBeNull();
    const state = crossed(0.8);
    const hyperparameters = { ...DEFAULT_SETTINGS.hyperparameters, epochs: 9 };
    const settings = { ...DEFAULT_SETTINGS, hyperparameters };
    const model = { ...few.model, subject: { ...SUBJECT, settings } };
    expect(stageNumber({ ...state, model }, null)).toBeNull();
  });

  test("is the same after learning once more from all images", () => {
    expect(stageNumber({ ...crossed(0.8), full }, null)).toMatchObject({ share: 0.8 });
    expect(stageNumber({ ...few, full }, null)).toMatchObject({ share: 0.99, of: "learned" });
  });
});

test("recentShare is the mean of the last sixteen steps", () => {
  expect(recentShare(new Float32Array(0))).toBeNull();
  expect(recentShare(Float32Array.of(0, ...new Array(8).fill(0.5), ...new Array(8).fill(1)))).toBe(
    0.75,
  );
});
