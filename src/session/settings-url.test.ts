import { describe, expect, test } from "vitest";
import { RECIPES } from "../domain/training/recipes";
import { DEFAULT_SETTINGS, isAdjusted, readSettings, writeSettings } from "./settings-url";

describe("readSettings", () => {
  test("reads recipe, seed and backend", () => {
    expect(readSettings("#recipe=standard&seed=7&backend=wasm")).toEqual({
      recipe: "standard",
      backend: "wasm",
      hyperparameters: { ...RECIPES.standard.hyperparameters, seed: 7 },
    });
  });

  test("takes the limit for a value beyond it", () => {
    const settings = readSettings("#epochs=1000&batchSize=1&seed=2.4");

    expect(settings?.hyperparameters).toMatchObject({ epochs: 200, batchSize: 8, seed: 2 });
  });

  test.each([
    "recipe=constructor",
    "backend=quantum",
    "epochs=many",
    "epochs=",
    "network=conv5x8+rocket",
    "seed=Infinity",
  ])("ignores %s", (word) => {
    expect(readSettings(`#${word}`)).toEqual(DEFAULT_SETTINGS);
  });

  test.each(["", "#", "#train", "#utm=1"])("finds no settings in %j", (fragment) => {
    expect(readSettings(fragment)).toBeNull();
  });
});

describe("writeSettings", () => {
  test("writes the recipe and the seed, and no more than was changed", () => {
    expect(writeSettings(DEFAULT_SETTINGS)).toBe("#recipe=quick&seed=1");
  });

  test("writes what readSettings reads", () => {
    const changed = {
      ...DEFAULT_SETTINGS,
      backend: "cpu" as const,
      hyperparameters: {
        ...DEFAULT_SETTINGS.hyperparameters,
        network: "conv3x8/2 gap",
        learningRate: 0.5,
        seed: 99,
      },
    };

    expect(writeSettings(changed)).toBe(
      "#recipe=quick&seed=99&backend=cpu&network=conv3x8%2F2+gap&learningRate=0.5",
    );
    expect(readSettings(writeSettings(changed))).toEqual(changed);
  });
});

describe("isAdjusted", () => {
  test("does not count the seed", () => {
    const { hyperparameters } = DEFAULT_SETTINGS;

    expect(
      isAdjusted({ ...DEFAULT_SETTINGS, hyperparameters: { ...hyperparameters, seed: 5 } }),
    ).toBe(false);
    expect(
      isAdjusted({ ...DEFAULT_SETTINGS, hyperparameters: { ...hyperparameters, shift: 5 } }),
    ).toBe(true);
  });
});

describe("the number of networks that vote", () => {
  test("is a setting of its own", () => {
    const { hyperparameters } = DEFAULT_SETTINGS;
    const settings = { ...DEFAULT_SETTINGS, hyperparameters: { ...hyperparameters, members: 3 } };
    expect(writeSettings(settings)).toBe("#recipe=quick&seed=1&members=3");
    expect(readSettings(writeSettings(settings))).toEqual(settings);
  });

  test("is still found where old addresses have it, in front of the layers", () => {
    const settings = readSettings("#network=ensemble3+conv3x4+pool");
    expect(settings?.hyperparameters).toMatchObject({ network: "conv3x4 pool", members: 3 });
  });
});

test("choices are read by their words, and nothing else is", () => {
  const read = (fragment: string) => readSettings(fragment)?.hyperparameters;
  expect(read("#optimizer=muon&fall=linear")).toMatchObject({ optimizer: "muon", fall: "linear" });
  expect(read("#optimizer=constructor")).toEqual(DEFAULT_SETTINGS.hyperparameters);
});
