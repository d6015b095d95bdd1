import { describe, expect, test } from "vitest";
import { contestantOf } from "../../domain/arena/contestants";
import { initialState } from "../../session/session-state";
import { recipeSettings } from "../../session/settings-url";
import { comparisonHint, restingText, runningText, whyNoComparison } from "./comparison-text";

describe("the status", () => {
  test("says who is at work, the how manieth, and how far", () => {
    expect(runningText(2, 6, contestantOf("knn-3"), { phase: "predicting", share: 0.4 })).toBe(
      "2 of 6: k-nearest neighbours (k = 3), reading the validation images, 40%",
    );
  });

  test("says who is next, before it has begun", () => {
    expect(runningText(1, 6, contestantOf("mlp"), null)).toBe(
      "1 of 6: the multilayer perceptron, preparing",
    );
  });

  test("says who is ahead", () => {
    const best = {
      id: "mlp",
      contestant: { learner: "mlp" },
      fitSeconds: 1,
      secondsPerThousand: 1,
      sizeBytes: 1,
      predicted: new Uint8Array(),
      accuracy: 0.98125,
    } as const;

    expect(restingText(null, 0, null)).toBe("Nothing compared yet");
    expect(restingText(best, 6, null)).toBe(
      "6 judged. Ahead: the multilayer perceptron with 98.13%",
    );
    expect(restingText(best, 7, { code: "few-images", images: 1, enough: 30 })).toBe(
      "7 judged. No ranks: 1 validation image is too few to tell how well anybody reads; 30 can, roughly.",
    );
  });
});

describe("whyNoComparison", () => {
  const empty = initialState(recipeSettings("quick", "auto"));

  test("asks for data first", () => {
    expect(whyNoComparison(empty, 7)).toBe("Needs training data, step 1.");
  });

  test("waits for another study", () => {
    const study = { phase: "running", kind: "map", share: 0 } as const;
    const training = { fileName: "train.csv" } as typeof empty.training;
    const busy = { ...empty, training, understanding: { ...empty.understanding, study } };

    expect(whyNoComparison(busy, 7)).toBe("Wait for the map, or stop it.");
  });
});

describe("comparisonHint", () => {
  test("says that a comparison on other data starts anew", () => {
    expect(comparisonHint(false, true)).toContain("starts anew");
  });

  test("promises that what is judged stays", () => {
    expect(comparisonHint(true, true)).toContain("what is judged stays");
    expect(comparisonHint(false, false)).toContain("What is judged already stays");
  });
});
