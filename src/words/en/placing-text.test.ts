import { expect, test } from "vitest";
import { placingText, replacementText } from "./placing-text";

test("says which file went, with how many images, and from where", () => {
  const replacement = {
    of: "training",
    file: "train.csv",
    images: 20,
    formerFile: "digits.csv",
    formerImages: 42_000,
  } as const;
  expect(replacementText(replacement)).toBe(
    "train.csv (20 images) took the place of digits.csv (42,000 images) under Training data.",
  );
});

test("says which half of a set is missing", () => {
  expect(placingText({ code: "labels-wait", file: "y_train.csv", labels: 20 })).toBe(
    "y_train.csv holds 20 labels: choose the file with their images.",
  );
  expect(placingText({ code: "images-wait", file: "X_train.csv", images: 1 })).toBe(
    "X_train.csv holds 1 image without labels: choose the file with their labels. " +
      "To predict them, put it under Test data.",
  );
});

test("says which of two labelled files is for what", () => {
  expect(placingText({ code: "train-and-test", training: "a.csv", test: "b.csv" })).toBe(
    "a.csv is the training data, and b.csv the test data: its labels are kept as the answers, " +
      "to score what is read.",
  );
});
