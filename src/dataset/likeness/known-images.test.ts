import { expect, test } from "vitest";
import { labelledImages } from "../test-files";
import { knownImages } from "./known-images";

const LEARNED = labelledImages(
  [
    [9, 0, 0, 0],
    [0, 9, 0, 0],
    [0, 0, 0, 0],
  ],
  [1, 2, 3],
);

test("counts test images that were learned from, and names the first", () => {
  const images = labelledImages(
    [
      [1, 2, 3, 4],
      [0, 9, 0, 0],
      [9, 0, 0, 0],
    ],
    [1, 1, 1],
  );

  expect(knownImages(images, LEARNED)).toEqual({
    count: 2,
    ofTest: 3,
    learnedFrom: 3,
    firstTestRow: 3,
    firstLearnedRow: 3,
  });
});

test("does not count blank images, nor near ones, nor those of another size", () => {
  const others = labelledImages(
    [
      [0, 0, 0, 0],
      [8, 0, 0, 0],
    ],
    [1, 1],
  );

  expect(knownImages(others, LEARNED)).toBeNull();
  expect(knownImages({ ...LEARNED, side: 1, count: 12 }, LEARNED)).toBeNull();
});
