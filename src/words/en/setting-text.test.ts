import { expect, test } from "vitest";
import { allSettingsText, refusalText } from "./setting-text";

const RATE = { min: 0, max: 1, isInteger: false };

test("says at the field why a number is refused, and which one is used", () => {
  expect(refusalText({ isAllowed: false, reason: "beyond-limits" }, RATE, 0.5)).toBe(
    "From 0 to 1. Until then 0.5 is used.",
  );
  expect(refusalText({ isAllowed: false, reason: "no-number" }, RATE, 0.5)).toBe(
    "Not a number. From 0 to 1. Until then 0.5 is used.",
  );
});

test("counts the settings", () => {
  expect(allSettingsText(18)).toBe("All 18 settings");
});
