import { expect, test } from "vitest";
import { fingerprinted } from "./fingerprint";
import { summarize } from "./summarize";
import { labelledImages } from "./test-files";

const training = fingerprinted(
  labelledImages(
    [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [9, 9, 9, 9],
    ],
    [5, 5, 8],
  ),
);

test("counts the images of each class", () => {
  expect(summarize(training, null, 1).training).toMatchObject({
    fingerprint: training.fingerprint,
    fileName: "train.csv",
    imageCount: 3,
    pixelMax: 9,
    classLabels: [5, 8],
    classCounts: [2, 1],
  });
});

test("leaves out the side that is not there", () => {
  expect(summarize(null, training, 1).training).toBeNull();
  expect(summarize(training, null, 1).test).toBeNull();
});

test("warns of the test file what only the pair can tell", () => {
  const { test: summary } = summarize(training, training, 1);

  expect(summary?.warnings).toMatchObject([{ code: "test-images-in-training", count: 3 }]);
});
