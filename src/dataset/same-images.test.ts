import { expect, test } from "vitest";
import { isSameSet } from "./same-images";
import { labelledImages } from "./test-files";

const ROWS = [
  [1, 2, 3, 4],
  [4, 3, 2, 1],
];

test("a file that is loaded again is the same", () => {
  expect(isSameSet(labelledImages(ROWS, [5, 8]), labelledImages(ROWS, [5, 8]))).toBe(true);
});

test.each([
  ["a label was mended", labelledImages(ROWS, [5, 5])],
  ["labels have other names", labelledImages(ROWS, [5, 9])],
  ["a pixel differs", labelledImages([ROWS[0] ?? [], [4, 3, 2, 2]], [5, 8])],
  ["a row is missing", labelledImages(ROWS.slice(0, 1), [5])],
  ["it has another name", { ...labelledImages(ROWS, [5, 8]), fileName: "other.csv" }],
])("it is another one where %s", (_, other) => {
  expect(isSameSet(labelledImages(ROWS, [5, 8]), other)).toBe(false);
});
