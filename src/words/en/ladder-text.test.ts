import { describe, expect, test } from "vitest";
import { expectedScore } from "../../domain/expected-score";
import { standing } from "../../domain/score-ladder";
import { standingText } from "./ladder-text";

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
