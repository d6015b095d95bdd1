import { expect, test } from "vitest";
import { remarksText, slotStatusName } from "./data-step-text";

test("remarks are counted", () => {
  expect(remarksText(1, "training")).toBe("1 remark on the training data");
  expect(remarksText(3, "test")).toBe("3 remarks on the test data");
});

test("a slot's status has the slot's name", () => {
  expect(slotStatusName("test")).toBe("Test data status");
});
