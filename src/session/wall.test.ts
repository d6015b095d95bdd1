import { describe, expect, test } from "vitest";
import { OUTCOME, TRAINING } from "./fake-trainer";
import { initialState, type SessionState } from "./session-state";
import { recipeSettings } from "./settings-url";
import { learnsFromWall, wallClasses } from "./wall";

const SETTINGS = recipeSettings("quick", "auto");
const SUBJECT = { settings: SETTINGS, data: TRAINING, excluded: [] };
const { validationShare, seed } = SETTINGS.hyperparameters;
const KEY = `training ${validationShare} ${seed}`;
const GRID = { side: 28, count: 2, pixels: new Uint8Array(2 * 784), labels: [0, 1] };
const READINGS = {
  images: Uint32Array.of(7, 3, 9),
  classLabels: [0, 1],
  truth: Uint8Array.of(0, 1, 1),
  predicted: Uint8Array.of(0, 0, 1),
  probabilities: new Float32Array(6),
};

const state = (changed: Partial<SessionState>): SessionState => ({
  ...initialState(SETTINGS),
  training: TRAINING,
  wall: { images: [7, 3], grid: GRID, key: KEY },
  ...changed,
});
const training = {
  phase: "training",
  subject: SUBJECT,
  pace: null,
} as const;
const model = {
  subject: SUBJECT,
  outcome: { ...OUTCOME, validation: { ...OUTCOME.validation, readings: READINGS } },
};

describe("the digits of the wall are read", () => {
  test("by nobody before a run", () => {
    expect(wallClasses(state({}))).toBeNull();
  });

  test("by the run that goes on", () => {
    const classes = Uint8Array.of(1, 1);
    expect(wallClasses(state({ run: training, wallClasses: classes }))).toBe(classes);
  });

  test("by the network in use, as it read all that were held out", () => {
    expect(wallClasses(state({ model }))).toBe(READINGS.predicted);
  });

  test("by nobody where the network held other digits out", () => {
    const wall = { images: [7, 3], grid: GRID, key: `training ${validationShare} 5` };
    expect(wallClasses(state({ model, wall }))).toBeNull();
    const other = { images: [7, 4], grid: GRID, key: KEY };
    expect(wallClasses(state({ model, wall: other }))).toBeNull();
  });
});

test("a run that holds nothing out learns from them", () => {
  const settings = { ...SETTINGS, learnsFromAll: true };
  expect(learnsFromWall(state({ settings }))).toBe(true);
  expect(learnsFromWall(state({ model }))).toBe(false);
  expect(learnsFromWall(state({ run: { ...training, subject: { ...SUBJECT, settings } } }))).toBe(
    true,
  );
});
