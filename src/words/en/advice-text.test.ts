import { describe, expect, test } from "vitest";
import { adviceText, knownImagesText, surenessText } from "./advice-text";

test("advice names how many rows Kaggle takes, wherever they do not belong", () => {
  expect(adviceText("submit", 28_000)).toBe("");
  expect(adviceText("other-count", 12)).toBe(
    "Kaggle's Digit Recognizer takes exactly 28,000 rows and refuses these 12: the test file looks like a part of Kaggle's, or belongs to another data set.",
  );
  expect(adviceText("other-data", 40)).toContain("exactly 28,000 rows");
  expect(adviceText("samples", 1000)).toContain("rehearsal");
});

describe("images that were learned from", () => {
  const SOME = { count: 3, ofTest: 28_000, learnedFrom: 42_000 };
  const ROWS = { firstTestRow: 2, firstLearnedRow: 7 };

  test("are counted, with the first one's rows", () => {
    const text = knownImagesText({ ...SOME, ...ROWS });

    expect(text).toContain("3 of 28,000 test images are also among the 42,000 images");
    expect(text).toContain("the first is row 2, there row 7");
    expect(text).not.toContain("MNIST");
  });

  test("are MNIST's, where most are known and there are as many", () => {
    const most = { ...SOME, ...ROWS, count: 24_000 };

    expect(knownImagesText({ ...most, learnedFrom: 60_000 })).toContain("is MNIST itself");
    expect(knownImagesText(most)).toContain("all of MNIST does");
  });
});

test("a fall of sureness is told with both numbers", () => {
  expect(surenessText({ expected: 0.981, found: 0.62 })).toContain(
    "62.0% on average, where 98.1% was to be expected",
  );
});
