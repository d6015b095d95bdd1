import { describe, expect, test } from "vitest";
import type { TrainingOutcome } from "../../domain/training/progress";
import { TRAINING } from "../../session/fake-trainer";
import type { Run } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { subjectText, trainingText } from "./training-text";

const DATA = { ...TRAINING, imageCount: 42_000 };
const SUBJECT = { settings: DEFAULT_SETTINGS, data: DATA, excluded: [] };
const PACE = {
  epoch: 3,
  epochs: 4,
  step: 700,
  steps: 1200,
  imagesPerSecond: 5120.4,
  secondsLeft: 12.2,
};
const OUTCOME: TrainingOutcome = {
  reason: "finished",
  failure: null,
  epochs: 4,
  seconds: 31,
  members: 1,
  copies: 0,
  onBothSides: 0,
  different: 4200,
  isKept: true,
  validation: {
    images: 4200,
    accuracy: 0.99119,
    loss: 0,
    classLabels: [0, 1],
    confusion: Uint32Array.of(2081, 19, 18, 2082),
    readings: {
      images: Uint32Array.of(2, 5),
      classLabels: [0, 1],
      truth: Uint8Array.of(0, 1),
      predicted: Uint8Array.of(0, 0),
      probabilities: Float32Array.of(0.9, 0.1, 0.6, 0.4),
    },
  },
};

function running(phase: "training" | "paused" | "stopping", pace = PACE): Run {
  return { phase, subject: SUBJECT, pace };
}

describe("trainingText", () => {
  test("before anything", () => {
    expect(trainingText({ phase: "idle" }, null, null, null, false)).toBe(
      "Waiting for training data",
    );
    expect(trainingText({ phase: "idle" }, null, null, DATA, false)).toBe(
      "Ready to learn from 42,000 images",
    );
  });

  test("while training", () => {
    expect(trainingText(running("training"), null, null, DATA, false)).toBe(
      "Epoch 3 of 4 · 5,120\u00a0images/s · 12\u00a0s left",
    );
    expect(trainingText(running("paused"), null, null, DATA, false)).toBe(
      "Paused in epoch 3 of 4 · 12\u00a0s left",
    );
  });

  test("at the end", () => {
    const text = (outcome: TrainingOutcome) =>
      trainingText({ phase: "idle" }, { subject: SUBJECT, outcome }, null, DATA, false);

    expect(text(OUTCOME)).toBe("Trained: 4 epochs in 31\u00a0s, validation accuracy 99.12%");
    const reader = { subject: SUBJECT, outcome: OUTCOME };
    expect(trainingText({ phase: "idle" }, reader, null, DATA, false, true)).toBe(
      "Trained: 4 epochs in 31\u00a0s",
    );
    expect(text({ ...OUTCOME, reason: "stopped", epochs: 1 })).toBe(
      "Trained: stopped after 1 epoch in 31\u00a0s, validation accuracy 99.12%",
    );
  });
});

test("subjectText says when a recipe was changed", () => {
  const hyperparameters = { ...DEFAULT_SETTINGS.hyperparameters, epochs: 9 };

  expect(subjectText(SUBJECT)).toBe("Quick on train.csv (42,000 images)");
  expect(subjectText({ ...SUBJECT, settings: { ...DEFAULT_SETTINGS, hyperparameters } })).toBe(
    "Quick, adjusted, on train.csv (42,000 images)",
  );
});
