import { describe, expect, test } from "vitest";
import { CONTESTANTS } from "../../domain/arena/contestants";
import { offerSummary } from "./contestant-summary-text";
import {
  contestantInSentence,
  contestantName,
  offerName,
  shortContestantName,
} from "./contestant-text";

describe("the name of a contestant", () => {
  test("says which neighbours count", () => {
    const contestant = { learner: "knn", k: 5, isDeskewed: true } as const;

    expect(contestantName(contestant)).toBe("k-nearest neighbours (k = 5, deskewed)");
    expect(shortContestantName(contestant)).toBe("k-NN 5 deskewed");
  });

  test("says which recipe, by its label", () => {
    const contestant = { learner: "convnet", recipe: "best" } as const;

    expect(contestantInSentence(contestant)).toBe("the convolutional network (Best)");
    expect(shortContestantName(contestant)).toBe("CNN Best");
  });

  test.each([contestantName, shortContestantName, offerName, offerSummary])(
    "no two share one: %o",
    (words) => {
      expect(new Set(CONTESTANTS.map(words)).size).toBe(CONTESTANTS.length);
    },
  );
});
