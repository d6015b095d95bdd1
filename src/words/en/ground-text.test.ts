import { describe, expect, test } from "vitest";
import { leftOutText, missingText, readRightText } from "./ground-text";

describe("missingText", () => {
  test("names both files where other data was learned from", () => {
    const learnedFrom = { fingerprint: "a", fileName: "samples", origin: "sample" } as const;
    const inUse = { fingerprint: "b", fileName: "train.csv", origin: "file" } as const;

    expect(missingText({ code: "other-data", learnedFrom, inUse })).toBe(
      "What reads here has learned from the sample digits, not from train.csv, which is the training data in use now: nobody knows how well it reads. Press Train to learn from train.csv.",
    );
  });

  test("says how many images are too few", () => {
    expect(missingText({ code: "few-images", images: 1, enough: 30 })).toBe(
      "1 validation image is too few to tell how well anybody reads; 30 can, roughly. Load more images, or raise the validation share (step 2, All settings).",
    );
  });

  test("says how many images are known by heart", () => {
    expect(missingText({ code: "copies", images: 10, copied: 4 })).toContain(
      "Of 4 of 10 validation images a copy was learned from",
    );
  });
});

describe("leftOutText", () => {
  test("names a class that nothing was read as", () => {
    expect(leftOutText([0, 6], [20, 0])).toBe(
      "No test image was read as 6, though the training data has this class: see step 4 how well it is read.",
    );
  });

  test("is silent where every class is there, or too few images are", () => {
    expect(leftOutText([0, 6], [19, 1])).toBe("");
    expect(leftOutText([0, 1, 2], [1, 2, 0])).toBe("");
  });
});

test("images read right are told as what they are", () => {
  expect(readRightText(90, 100, undefined)).toBe(
    "90 of 100 images that it did not learn from were read right.",
  );
  expect(readRightText(0, 1, { code: "few-images", images: 1, enough: 30 })).toContain(
    "0 of 1 image that it did not learn from were read right. 1 validation image is too few",
  );
  expect(readRightText(30, 30, { code: "copies", images: 30, copied: 30 })).not.toContain(
    "did not learn from",
  );
});
