import { expect, test } from "vitest";
import { LOADED, OUTCOME, TRAINING } from "../../session/fake-trainer";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { readyHints, trainedHints } from "./stage-text";

const SAMPLES = { ...TRAINING, origin: "sample" } as const;
const MODEL = {
  subject: { settings: DEFAULT_SETTINGS, data: SAMPLES, excluded: [] },
  outcome: { ...OUTCOME, copies: 0 },
};

test("before a training stands what is there, and how long it takes where that is known", () => {
  expect(readyHints(SAMPLES, 2.04, false)).toEqual([
    "Sample digits are here already.",
    "Takes about 2\u00a0s on this machine.",
  ]);
  expect(readyHints(TRAINING, null, false)).toEqual(["train.csv is here."]);
});

test("after it how many were right, what comes next, and what it learned from", () => {
  const next = { training: SAMPLES, test: LOADED.test, isSameData: true };

  expect(trainedHints(MODEL, next)).toEqual([
    "36 of 40 digits it had never seen.",
    "Next: draw, or drop Kaggle's zip to compete.",
    "Trained with Quick on sample digits (100 images).",
  ]);
  expect(trainedHints(MODEL, { ...next, isSameData: false })).toContain(
    "The data in use now is other data.",
  );
});
