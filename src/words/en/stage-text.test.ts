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

  expect(trainedHints(MODEL, next, null)).toEqual([
    "36 of 40 digits it had never seen.",
    "Next: draw, or drop Kaggle's zip to compete.",
    "Trained with Quick on 100 sample digits.",
  ]);
  expect(trainedHints(MODEL, { ...next, isSameData: false }, null)).toContain(
    "The data in use now is other data.",
  );
});

test("where every image was judged by cross-validation, that is told", () => {
  const next = { training: SAMPLES, test: LOADED.test, isSameData: true };
  const few = { ...MODEL, outcome: { ...MODEL.outcome, different: 10 } };
  const crossed = { accuracy: 0.98, images: 60 };

  expect(trainedHints(few, next, crossed)).toContain(
    "59 of 60 digits read right, by cross-validation.",
  );
  expect(trainedHints(few, next, null).join(" ")).not.toMatch(/digits (read|it had)/);
});

test("of a network that learned from all, that the number is of these", () => {
  const { validation: _, copies: __, onBothSides: ___, different: ____, ...rest } = OUTCOME;
  const full = { ...MODEL, outcome: { ...rest, trainingAccuracy: 0.97 } };
  const next = { training: SAMPLES, test: LOADED.test, isSameData: true };

  expect(trainedHints(full, next, null)[0]).toBe("of the digits it learned from, none held out.");
});
