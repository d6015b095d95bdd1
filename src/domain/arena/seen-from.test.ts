import { expect, test } from "vitest";
import { seenFrom } from "./seen-from";

const pair = (
  one: string,
  other: string,
  onlyOneRight: number,
  onlyOtherRight: number,
  p: number,
) => ({
  one,
  other,
  onlyOneRight,
  onlyOtherRight,
  p,
  correctedP: p,
});

test("turns a pair so that it is seen from one side, and puts the clearest difference first", () => {
  const pairs = [
    pair("softmax", "mlp", 3, 90, 0.02),
    pair("softmax", "kernel-svm", 4, 80, 0.03),
    pair("mlp", "kernel-svm", 12, 31, 0.01),
  ];

  expect(seenFrom("mlp", pairs)).toEqual([
    pair("mlp", "kernel-svm", 12, 31, 0.01),
    pair("mlp", "softmax", 90, 3, 0.02),
  ]);
});
