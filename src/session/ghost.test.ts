import { expect, test } from "vitest";
import { TRAINING } from "./fake-trainer";
import { nextGhost } from "./ghost";
import { initialState } from "./session-state";
import { DEFAULT_SETTINGS } from "./settings-url";

const EPOCH = {
  epoch: 1,
  trainingLoss: 1,
  trainingAccuracy: 0.7,
  validationLoss: 1,
  validationAccuracy: 0.8,
};
const TRAINED = {
  ...initialState(DEFAULT_SETTINGS),
  stepCount: 8,
  epochs: [EPOCH],
  curve: { fingerprint: TRAINING.fingerprint, isWhole: true },
};

test("the curves of a run that came to its end become the ghost of the next one", () => {
  expect(nextGhost(TRAINED, TRAINING)).toEqual([EPOCH]);
});

test("a run that gave way leaves the ghost as it was", () => {
  const broken = { ...TRAINED, curve: { ...TRAINED.curve, isWhole: false }, ghost: [] };

  expect(nextGhost(broken, TRAINING)).toEqual([]);
});

test("there is none on other data, nor before the first run", () => {
  expect(nextGhost(TRAINED, { ...TRAINING, fingerprint: "other" })).toBeNull();
  expect(nextGhost(initialState(DEFAULT_SETTINGS), TRAINING)).toBeNull();
});
