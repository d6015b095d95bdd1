import { describe, expect, test } from "vitest";
import { exclusionEffect } from "./exclusion-effect";
import { OUTCOME, TRAINING } from "./fake-trainer";
import type { TrainedModel } from "./session-state";
import { DEFAULT_SETTINGS } from "./settings-url";

/** Of eight images, all of class 0; `predicted` says as what each was read. */
function model(predicted: readonly number[], excluded: readonly number[]): TrainedModel {
  const readings = {
    images: Uint32Array.from(predicted, (_, index) => 3 * index),
    classLabels: [0, 1],
    truth: new Uint8Array(predicted.length),
    predicted: Uint8Array.from(predicted),
    probabilities: new Float32Array(2 * predicted.length),
  };
  const right = predicted.filter((label) => label === 0).length;
  const accuracy = right / predicted.length;
  return {
    subject: { settings: DEFAULT_SETTINGS, data: TRAINING, excluded },
    outcome: { ...OUTCOME, validation: { ...OUTCOME.validation, accuracy, readings } },
  };
}

const BEFORE = model([1, 1, 1, 0, 0, 0, 0, 0], []);
const AFTER = model([0, 0, 0, 1, 0, 0, 0, 0], [4, 9]);

describe("exclusionEffect", () => {
  test("counts what each network reads right alone", () => {
    expect(exclusionEffect(BEFORE, AFTER)).toEqual({
      before: { excluded: 0, accuracy: 0.625, mistakes: 3 },
      after: { excluded: 2, accuracy: 0.875, mistakes: 1 },
      images: 8,
      onlyBeforeRight: 1,
      onlyAfterRight: 3,
      // Four tosses of a coin, one or none of a kind: 2 · (1 + 4) / 16.
      p: expect.closeTo(0.625, 9),
      isOtherwiseSame: true,
    });
  });

  test("says nothing of networks that learned from the same images", () => {
    expect(exclusionEffect(BEFORE, model([0, 0, 0, 0, 0, 0, 0, 0], []))).toBeNull();
  });

  test("says nothing of networks that were validated on different images", () => {
    expect(exclusionEffect(BEFORE, model([0, 0], [4]))).toBeNull();
    expect(exclusionEffect(null, AFTER)).toBeNull();
  });

  test("says nothing of networks that learned from different files", () => {
    const data = { ...TRAINING, fingerprint: "other training" };
    expect(exclusionEffect(BEFORE, { ...AFTER, subject: { ...AFTER.subject, data } })).toBeNull();
  });

  test("knows that something else differs too", () => {
    const hyperparameters = { ...DEFAULT_SETTINGS.hyperparameters, epochs: 1 };
    const settings = { ...DEFAULT_SETTINGS, hyperparameters };
    const other = { ...AFTER, subject: { ...AFTER.subject, settings } };
    const stopped = { ...AFTER, outcome: { ...AFTER.outcome, reason: "stopped" } } as const;
    expect(exclusionEffect(BEFORE, other)?.isOtherwiseSame).toBe(false);
    expect(exclusionEffect(BEFORE, stopped)?.isOtherwiseSame).toBe(false);
  });
});
