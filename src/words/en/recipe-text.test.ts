import { expect, test } from "vitest";
import { RECIPE_TEXT } from "./recipe-text";

test("no two recipes share a name", () => {
  const names = Object.values(RECIPE_TEXT).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
