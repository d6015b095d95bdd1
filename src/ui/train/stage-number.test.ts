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

test("recentShare is the mean of the last sixteen steps", () => {
  expect(recentShare(new Float32Array(0))).toBeNull();
  expect(recentShare(Float32Array.of(0, ...new Array(8).fill(0.5), ...new Array(8).fill(1)))).toBe(
    0.75,
  );
});
