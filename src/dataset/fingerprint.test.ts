import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint";
import { labelledImages } from "./test-files";

const ROWS = [
  [1, 2, 3, 4],
  [4, 3, 2, 1],
];
const IMAGES = labelledImages(ROWS, [5, 8]);

test("is the same tomorrow", () => {
  // What is kept between visits is found by it. The value is that of mmh3 5.3.1 for Python.
  expect(fingerprint(IMAGES)).toBe("e6829ac9519e280947606d7677a5e55e");
});

test("is the same for a file that is loaded again, by whichever name", () => {
  expect(fingerprint(labelledImages(ROWS, [5, 8]))).toBe(fingerprint(IMAGES));
  expect(fingerprint({ ...IMAGES, fileName: "train (1).csv" })).toBe(fingerprint(IMAGES));
});

const { classIndices: _indices, classLabels: _labels, ...unlabelled } = IMAGES;

test.each([
  ["a label was mended", labelledImages(ROWS, [5, 5])],
  ["labels have other names", labelledImages(ROWS, [5, 9])],
  ["labels are given the other way round", labelledImages(ROWS, [8, 5])],
  ["there are no labels", unlabelled],
  ["a pixel differs", labelledImages([ROWS[0] ?? [], [4, 3, 2, 2]], [5, 8])],
  ["rows have changed places", labelledImages([...ROWS].reverse(), [5, 8])],
  ["a row is missing", labelledImages(ROWS.slice(0, 1), [5])],
  ["other values are full ink", { ...IMAGES, pixelMax: 255 }],
  ["the same pixels are fewer, larger images", { ...IMAGES, count: 1, side: 4 }],
])("is another one where %s", (_, other) => {
  expect(fingerprint(other)).not.toBe(fingerprint(IMAGES));
});
