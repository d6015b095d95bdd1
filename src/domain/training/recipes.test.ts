import { describe, expect, test } from "vitest";
import { MAX_CLASSES, MAX_SIDE, MIN_CLASSES, MIN_SIDE } from "../image-limits";
import { networkFor } from "../network/fit-to-side";
import { NUMBER_KEYS, withinLimits } from "./hyperparameter-fields";
import { RECIPE_NAMES, RECIPES } from "./recipes";

describe.each(RECIPE_NAMES)("the recipe %s", (name) => {
  const hyperparameters = RECIPES[name];

  test.each(NUMBER_KEYS)("has its %s within the limits of the table", (key) => {
    expect(withinLimits(key, hyperparameters[key])).toBe(hyperparameters[key]);
  });

  test.each([MIN_CLASSES, MAX_CLASSES])("fits images of every size, with %i classes", (classes) => {
    for (let side = MIN_SIDE; side <= MAX_SIDE; side++) {
      const { resolved } = networkFor(hyperparameters.network, side, classes, 1);
      expect(resolved.at(-1)?.output.channels).toBe(classes);
    }
  });
});
