import { describe, expect, test } from "vitest";
import { isLikeKaggle, isOneToTen, kaggleAdvice } from "./kaggle-advice";

const KAGGLE = {
  origin: "file",
  side: 28,
  classLabels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  classCounts: [4132, 4684, 4177, 4351, 4072, 3795, 4137, 4401, 4063, 4188],
} as const;
const ONE_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("isLikeKaggle", () => {
  test("asks for files of ten digits in 28×28", () => {
    expect(isLikeKaggle(KAGGLE)).toBe(true);
    expect(isLikeKaggle({ ...KAGGLE, origin: "sample" })).toBe(false);
    expect(isLikeKaggle({ ...KAGGLE, side: 8 })).toBe(false);
    expect(isLikeKaggle({ ...KAGGLE, classLabels: ONE_TO_TEN })).toBe(false);
  });

  test("is not put off by a label that was mistyped", () => {
    const classLabels = [...KAGGLE.classLabels, 77];

    expect(isLikeKaggle({ ...KAGGLE, classLabels, classCounts: [...KAGGLE.classCounts, 1] })).toBe(
      true,
    );
  });
});

describe("kaggleAdvice", () => {
  test("sends 28,000 rows of Kaggle's digits there, and nothing else", () => {
    expect(kaggleAdvice(KAGGLE, 28_000)).toBe("submit");
    expect(kaggleAdvice(KAGGLE, 12)).toBe("other-count");
    expect(kaggleAdvice({ ...KAGGLE, side: 8 }, 28_000)).toBe("other-data");
    expect(kaggleAdvice({ ...KAGGLE, origin: "sample" }, 1000)).toBe("samples");
  });
});

test("digits from 1 to 10 are told from those from 0", () => {
  expect(isOneToTen(ONE_TO_TEN)).toBe(true);
  expect(isOneToTen(KAGGLE.classLabels)).toBe(false);
});
