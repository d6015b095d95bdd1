import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, isAdjusted, writeSettings } from "./settings-url";

const { hyperparameters } = DEFAULT_SETTINGS;

describe("writeSettings", () => {
  test("writes the recipe and the seed, and no more than was changed", () => {
    expect(writeSettings(DEFAULT_SETTINGS)).toBe("#recipe=quick&seed=1");
  });

  test("writes what differs from the recipe", () => {
    const changed = { network: "conv3x8/2 gap", learningRate: 0.5, members: 3, seed: 99 };
    const settings = { ...hyperparameters, ...changed };

    const written = { recipe: "quick", backend: "cpu", learnsFromAll: false } as const;

    expect(writeSettings({ ...written, hyperparameters: settings })).toBe(
      "#recipe=quick&seed=99&backend=cpu&network=conv3x8%2F2+gap&learningRate=0.5&members=3",
    );
    expect(writeSettings({ ...DEFAULT_SETTINGS, learnsFromAll: true })).toBe(
      "#recipe=quick&seed=1&learnFromAll=yes",
    );
  });
});

describe("isAdjusted", () => {
  test("does not count the seed", () => {
    const withSeed = { ...hyperparameters, seed: 5 };
    const withShift = { ...hyperparameters, shift: 5 };

    expect(isAdjusted({ ...DEFAULT_SETTINGS, hyperparameters: withSeed })).toBe(false);
    expect(isAdjusted({ ...DEFAULT_SETTINGS, hyperparameters: withShift })).toBe(true);
  });
});
