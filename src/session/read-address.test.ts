import { describe, expect, test } from "vitest";
import { RECIPES } from "../domain/training/recipes";
import { readAddress, readSettings } from "./read-address";
import { DEFAULT_SETTINGS, writeSettings } from "./settings-url";

const STANDARD_3 = {
  recipe: "standard",
  backend: "auto",
  learnsFromAll: false,
  hyperparameters: { ...RECIPES.standard, seed: 3 },
};

describe("an address", () => {
  test("gives recipe, seed and backend", () => {
    expect(readAddress("#recipe=standard&seed=7&backend=wasm")).toEqual({
      settings: {
        recipe: "standard",
        backend: "wasm",
        learnsFromAll: false,
        hyperparameters: { ...RECIPES.standard, seed: 7 },
      },
      remarks: [],
    });
  });

  test.each([
    "#recipe=Standard&seed=3",
    "#RECIPE=STANDARD&Seed=3",
    "#recipe=standard;seed=3",
    "#recipe=standard&amp;seed=3",
    "#recipe=standard%26seed=3",
    "recipe=standard&seed=3",
    "#recipe=standard&seed=+3 ",
  ])("is understood as people mangle it: %s", (hash) => {
    expect(readAddress(hash)).toEqual({ settings: STANDARD_3, remarks: [] });
  });

  test("is looked for behind ? where nothing stands behind #", () => {
    expect(readAddress("", "?recipe=standard&seed=3")?.settings).toEqual(STANDARD_3);
    expect(readAddress("#train", "?recipe=standard&seed=3")?.settings).toEqual(STANDARD_3);
    expect(readAddress("#seed=3", "?recipe=standard")?.settings.recipe).toBe("quick");
  });

  test.each(["", "#", "#train", "#utm=1"])("has no settings in %j", (hash) => {
    expect(readAddress(hash)).toBeNull();
  });

  test("takes a decimal comma, and the plain form of a network", () => {
    const address = readAddress("#learningRate=0,01&network=Conv5x8+Pool,Dense64");

    expect(address?.remarks).toEqual([]);
    expect(address?.settings.hyperparameters).toMatchObject({
      learningRate: 0.01,
      network: "conv5x8 pool dense64",
    });
  });
});

describe("what is not in use as it was written", () => {
  test.each([
    ["epochs=0", 1],
    ["epochs=1e9", 200],
    ["learningRate=-5", 0.00001],
    ["seed=2.4", 2],
  ])("is bent to a limit, and told: %s", (word, used) => {
    const [name = "", asked = ""] = word.split("=");

    const address = readAddress(`#${word}`);

    expect(address?.settings.hyperparameters).toMatchObject({ [name]: used });
    expect(address?.remarks).toEqual([{ code: "limited", name, asked, used }]);
  });

  test.each([
    "recipe=constructor",
    "backend=quantum",
    "epochs=many",
    "epochs=",
    "network=conv5x0 pool",
    "network=conv5x8 rocket",
    "seed=Infinity",
    "optimizer=constructor",
  ])("is left out, and told: %s", (word) => {
    const [name = "", asked = ""] = word.split("=");

    expect(readAddress(`#${word}`)).toEqual({
      settings: DEFAULT_SETTINGS,
      remarks: [{ code: "not-understood", name, asked }],
    });
  });

  test("may be a name that no setting has, beside one that is", () => {
    expect(readAddress("#seed=1&learnRate=0.1")?.remarks).toEqual([
      { code: "unknown-name", name: "learnRate" },
    ]);
  });
});

test("what writeSettings writes is read back without a remark", () => {
  const changed = {
    recipe: "quick" as const,
    backend: "cpu" as const,
    learnsFromAll: true,
    hyperparameters: {
      ...DEFAULT_SETTINGS.hyperparameters,
      network: "conv3x8/2 gap",
      optimizer: "adamw" as const,
      learningRate: 0.5,
      members: 3,
      seed: 99,
    },
  };

  expect(readAddress(writeSettings(changed))).toEqual({ settings: changed, remarks: [] });
});

test("old addresses have the number of networks that vote in front of the layers", () => {
  expect(readSettings("#network=ensemble3+conv3x4+pool")?.hyperparameters).toMatchObject({
    network: "conv3x4 pool",
    members: 3,
  });
});
