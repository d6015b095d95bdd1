import { expect, test } from "vitest";
import { type ClassLabel, compareLabels } from "./class-label";

test("numbers stand in the order of their values", () => {
  expect([10, 9, 0].toSorted(compareLabels)).toEqual([0, 9, 10]);
});

test("texts stand in the order of the alphabet, their numbers by value", () => {
  const labels: readonly ClassLabel[] = ["sign 10", "b", "sign 2", "a"];

  expect(labels.toSorted(compareLabels)).toEqual(["a", "b", "sign 2", "sign 10"]);
});

test("texts that differ are never equal, so that the order is always the same", () => {
  // The collator takes the two ways of writing é for one.
  expect(compareLabels("\u00e9", "e\u0301")).not.toBe(0);
});
