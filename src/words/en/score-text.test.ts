import { describe, expect, test } from "vitest";
import { expectedErrors, expectedScore } from "../../domain/expected-score";
import { standing } from "../../domain/score-ladder";
import { TRAINING } from "../../session/fake-trainer";
import {
  expectedErrorsText,
  expectedScoreText,
  leakText,
  scoreNumber,
  standingText,
} from "./score-text";

const DIGITS = { ...TRAINING, side: 28, classLabels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };

test("a score that is not everything is never written as 1", () => {
  expect([0.99512, 0.99998, 1, 1 + 1e-12].map(scoreNumber)).toEqual([
    "0.9951",
    "0.9999",
    "1.0000",
    "1.0000",
  ]);
});

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

describe("standingText", () => {
  test("names what is surely worse and surely better", () => {
    expect(standingText(standing(expectedScore(0.9905, 4200)))).toBe(
      "It stands above a kernel SVM (Gaussian) (0.9860) and below one convolutional network (0.9950), too near to 2 others to tell.",
    );
  });

  test("names one side where there is no other", () => {
    expect(standingText(standing(expectedScore(0.5, 4200)))).toBe(
      "It stands below a linear classifier (0.8800).",
    );
  });

  test("says when there is nothing to say", () => {
    expect(standingText(standing(expectedScore(1, 10)))).toContain("could stand anywhere");
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
