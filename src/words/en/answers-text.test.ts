import { expect, test } from "vitest";
import { differencesText, trueScoreText } from "./answers-text";

const differing = (differences: number, images: number) => ({
  images,
  differences: Array.from({ length: differences }, (_, image) => ({ image, read: 1, other: 2 })),
});

test("says how many are right in truth", () => {
  const text = "True score 0.9000: 9 of 10 images read right, by the labels in mnist_test.csv.";
  expect(trueScoreText(differing(1, 10), "mnist_test.csv", 0)).toBe(text);
  expect(trueScoreText(differing(1, 10), "mnist_test.csv", 1)).toBe(
    `${text} 1 image has a label that the training data does not have.`,
  );
});

test("says how many lines differ, and of which nothing is known", () => {
  expect(differencesText(differing(0, 10), 10, "old.csv")).toBe("No line differs from old.csv.");
  expect(differencesText(differing(1, 10), 10, "old.csv")).toBe(
    "1 of 10 lines differs from old.csv.",
  );
  expect(differencesText(differing(3, 8), 10, "old.csv")).toBe(
    "3 of 8 lines differ from old.csv. 2 of the 10 images are not in it.",
  );
  expect(differencesText(differing(0, 0), 10, "old.csv")).toContain("its ids are others");
});
