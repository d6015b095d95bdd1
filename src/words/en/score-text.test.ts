import { describe, expect, test } from "vitest";
import { expectedErrors, expectedScore } from "../../domain/expected-score";
import { TRAINING } from "../../session/fake-trainer";
import { expectedErrorsText, expectedScoreText, leakText, learnOnceMoreText } from "./score-text";

const DIGITS = { ...TRAINING, side: 28, classLabels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };

describe("the expected score", () => {
  // The numbers themselves are those of expected-score.test.ts.
  const score = expectedScore(0.996, 4200);

  test("comes with its interval and where it is from", () => {
    expect(expectedScoreText(score, 4200, DIGITS)).toBe(
      "Expected score 0.9960, between 0.9936 and 0.9975 (95% interval from 4,200 validation images).",
    );
  });

  test("warns that samples are other digits", () => {
    expect(expectedScoreText(score, 4200, { ...DIGITS, origin: "sample" })).toContain(
      "Kaggle's digits are others.",
    );
  });

  test("is a number of errors too", () => {
    // By hand: 0.4 % of 28,000 are 112.
    expect(expectedErrorsText(expectedErrors(score, 28_000), 28_000)).toMatch(
      /^That is about 112 errors in the 28,000 test images, between 6\d and 18\d\.$/,
    );
  });
});

describe("leakText", () => {
  test("is silent about an honest score", () => {
    expect(leakText("none", null)).toBe("");
  });

  test("tells luck from a leak", () => {
    expect(leakText("possible", null)).toContain("may be luck");
    expect(leakText("probable", null)).toContain("Look for a leak");
  });

  test("names the leak where it is known", () => {
    const known = {
      count: 12,
      ofTest: 40,
      learnedFrom: 300,
      firstTestRow: 2,
      firstLearnedRow: 2,
    };
    expect(leakText("possible", known)).toContain(
      "12 test images also in the training data, known by heart",
    );
  });
});

test("counts what was held out", () => {
  expect(learnOnceMoreText(4200, false)).toMatch(/^4,200 images were held out.* held them out\.$/);
  expect(learnOnceMoreText(1, false)).toMatch(/^1 image was held out.* held it out\.$/);
  expect(learnOnceMoreText(24, true)).toMatch(/^24 .* stays that of the cross-validation\.$/);
});
