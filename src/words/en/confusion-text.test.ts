import { expect, test } from "vitest";
import { cellTitle } from "./confusion-text";

test("a cell says what was read as what, and how often", () => {
  expect(cellTitle(4, 9, 1)).toBe("4 read as 9: 1 image");
  expect(cellTitle(4, 4, 380)).toBe("4 read rightly: 380 images");
});
