import { describe, expect, test } from "vitest";
import { contestantOf } from "../../domain/arena/contestants";
import { initialState } from "../../session/session-state";
import { recipeSettings } from "../../session/settings-url";
import type { Readers } from "../../session/understanding";
import {
  chanceText,
  comparisonHint,
  groundText,
  intervalText,
  modelSize,
  pairSentence,
  progressText,
  readersText,
  restingText,
  runningText,
  shortTime,
  votedText,
  whyNoComparison,
} from "./arena-text";

const PAIR = {
  one: "kernel-svm",
  other: "mlp",
  onlyOneRight: 31,
  onlyOtherRight: 12,
  p: 0.0004,
  correctedP: 0.006,
};

describe("pairSentence", () => {
  test("says what each reads that the other misses, and what to conclude", () => {
    expect(pairSentence(PAIR, contestantOf, 15)).toBe(
      "The kernel SVM reads 31 images right that the multilayer perceptron misses, and misses 12 that it reads: more than chance (p = 0.006, corrected for 15 pairs).",
    );
  });

  test("does not speak of a correction where there is one pair", () => {
    const pair = { ...PAIR, onlyOneRight: 1, onlyOtherRight: 0, p: 1, correctedP: 1 };

    expect(pairSentence(pair, contestantOf, 1)).toBe(
      "The kernel SVM reads 1 image right that the multilayer perceptron misses, and misses 0 that it reads: may well be chance (p = 1).",
    );
  });

  test("says so where nothing differs", () => {
    const pair = { ...PAIR, onlyOneRight: 0, onlyOtherRight: 0, p: 1, correctedP: 1 };

    expect(pairSentence(pair, contestantOf, 3)).toBe(
      "The kernel SVM and the multilayer perceptron read the very same images right: no difference.",
    );
  });
});

describe("the status", () => {
  test("says who is at work, the how manieth, and how far", () => {
    const progress = progressText("predicting", 0.4);

    expect(runningText(2, 6, contestantOf("knn-3"), progress)).toBe(
      "2 of 6: k-nearest neighbours (k = 3), reading the validation images, 40%",
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

test("a p below a thousandth is not written as nothing", () => {
  expect(pairSentence({ ...PAIR, correctedP: 1e-7 }, contestantOf, 2)).toContain(
    "(p < 0.001, corrected for 2 pairs)",
  );
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

describe("numbers", () => {
  test.each([
    [0.0001, "under 1 ms"],
    [0.0354, "35 ms"],
    [0.9996, "1.0\u00a0s"],
    [2.44, "2.4\u00a0s"],
    [9.96, "10\u00a0s"],
    [65, "1\u00a0min 5\u00a0s"],
  ])("%d s is %j", (seconds, text) => {
    expect(shortTime(seconds)).toBe(text);
  });

  test.each([
    [6280, "6.3 kB"],
    [31_400, "31 kB"],
    [999_600, "1.0\u00a0MB"],
    [29_635_200, "29.6\u00a0MB"],
  ])("%d bytes are %j", (bytes, text) => {
    expect(modelSize(bytes)).toBe(text);
  });

  test.each([
    [0.0000001, "< 0.001"],
    [0.006, "0.006"],
    [0.0496, "0.050"],
    [0.32, "0.32"],
    [1, "1"],
  ])("%d is %j", (p, text) => {
    expect(chanceText(p)).toBe(text);
  });

  test("an interval ends at all of them", () => {
    expect(intervalText({ low: 0.979, likely: 0.998, high: 1.0000001 })).toBe("97.9 to 100.0%");
  });
});

describe("readersText", () => {
  test("names one, or several that vote", () => {
    expect(readersText([{ learner: "mlp" }])).toBe("MLP");
    expect(readersText([{ learner: "kernel-svm" }, { learner: "mlp" }])).toBe(
      "kernel SVM and MLP, voting",
    );
  });
});

describe("votedText", () => {
  test("says who reads, and how well", () => {
    const readers = {
      ids: ["kernel-svm", "mlp"],
      accuracy: 0.98,
      images: 100,
      onBothSides: 0,
      different: 100,
      classLabels: [0, 1],
      confusion: Uint32Array.of(49, 1, 1, 49),
      // Not looked at.
      data: {} as Readers["data"],
    };

    // Wilson's interval of 98 in 100, by hand: 92.999 and 99.450 %.
    expect(votedText(readers, contestantOf)).toBe(
      "Now reads: kernel SVM and MLP, voting. Right in 98.00% of 100 validation images (93.0 to 99.4%).",
    );
  });
});

describe("groundText", () => {
  test("names data, images and seed", () => {
    const ground = {
      images: new Uint32Array(4200),
      truth: new Uint8Array(4200),
      classLabels: [0, 1],
      seed: 3,
      validationShare: 0.1,
      excluded: [],
      isContinued: false,
      onBothSides: 0,
      different: 4200,
    };
    // Of the data only these are looked at.
    const data = { origin: "file", fileName: "train.csv" } as Readers["data"];

    expect(groundText({ ground, data })).toBe(
      "Judged on 4,200 images of train.csv that none of them learned from (seed 3)",
    );
  });
});
