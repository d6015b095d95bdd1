import { expect, test } from "vitest";
import { expectText } from "./submit-text";

test("writes what to expect as Kaggle writes scores", () => {
  expect(expectText({ low: 0.99041, likely: 0.9933, high: 0.99538 })).toBe(
    "expect 0.9933 (0.9904 to 0.9954)",
  );
});
