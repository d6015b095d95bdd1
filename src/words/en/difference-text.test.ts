import { describe, expect, test } from "vitest";
import { contestantOf } from "../../domain/arena/contestants";
import { chanceText, pairSentence } from "./difference-text";

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

test("a p below a thousandth is not written as nothing", () => {
  expect(pairSentence({ ...PAIR, correctedP: 1e-7 }, contestantOf, 2)).toContain(
    "(p < 0.001, corrected for 2 pairs)",
  );
});

describe("chanceText", () => {
  test.each([
    [0.0000001, "< 0.001"],
    [0.006, "0.006"],
    [0.0496, "0.050"],
    [0.32, "0.32"],
    [1, "1"],
  ])("%d is %j", (p, text) => {
    expect(chanceText(p)).toBe(text);
  });
});
