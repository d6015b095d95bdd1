import { expect, test } from "vitest";
import { notUprightText } from "./likeness-text";

test("of images that lie it tells what becomes of drawings", () => {
  expect(notUprightText("half", false)).toBe(
    "The digits of the training data look upside down. The network will learn them all the same, but what you draw is upright, and would be misread.",
  );
  expect(notUprightText("quarter", true)).toContain(
    "look turned to the left. The network will learn them all the same, and what you draw is turned as they are",
  );
});
