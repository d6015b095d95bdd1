import { expect, test } from "vitest";
import { aroundStep, coloursHint, tabTitle } from "./page-text";

test("a step's link has its place, and whether it is done", () => {
  expect(aroundStep(1, true)).toEqual({ before: "1 ", after: " (done)" });
  expect(aroundStep(2, false)).toEqual({ before: "2 ", after: "" });
});

test("a tab tells how far the training is before the page's name", () => {
  expect(tabTitle("none")).toBe("Digit Dojo: train a digit recognizer in your browser");
  expect(tabTitle(42)).toBe("42% · Digit Dojo");
  expect(tabTitle("paused")).toBe("Paused · Digit Dojo");
  expect(tabTitle("trained")).toBe("Trained · Digit Dojo");
});

test("the button of the colours tells which there are, and which come next", () => {
  expect(coloursHint("auto", "light")).toBe("Colours: as the system. Change to light.");
});
