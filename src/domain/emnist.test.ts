import { describe, expect, test } from "vitest";
import { isProbablyEmnist } from "./emnist";

const numbered = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);
const LETTERS = {
  fileName: "train.csv",
  side: 28,
  classLabels: numbered(1, 26),
  mends: [],
  uprightBy: null,
} as const;
const OTHERS = { ...LETTERS, classLabels: numbered(0, 26) };

describe("isProbablyEmnist", () => {
  test("by the name of the file, or by its 26 classes from 1", () => {
    expect(isProbablyEmnist({ ...OTHERS, fileName: "emnist-letters-train.csv" })).toBe(true);
    expect(isProbablyEmnist({ ...OTHERS, fileName: "my_EMNIST.npz" })).toBe(true);
    expect(isProbablyEmnist(LETTERS)).toBe(true);
  });

  test("not where they tell themselves how they lie, nor where somebody has turned them", () => {
    expect(isProbablyEmnist({ ...LETTERS, uprightBy: "none" })).toBe(false);
    expect(isProbablyEmnist({ ...LETTERS, mends: [{ kind: "turn", turn: "transpose" }] })).toBe(
      false,
    );
    expect(isProbablyEmnist({ ...LETTERS, mends: [{ kind: "invert" }] })).toBe(true);
  });

  test("not of letters from elsewhere: A_Z Handwritten Data, Sign Language MNIST, others' sizes", () => {
    expect(isProbablyEmnist({ ...OTHERS, fileName: "A_Z Handwritten Data.csv" })).toBe(false);
    const signs = numbered(0, 25).filter((label) => label !== 9);
    const named = { ...LETTERS, fileName: "sign_mnist_train.csv", classLabels: signs };
    expect(isProbablyEmnist(named)).toBe(false);
    expect(isProbablyEmnist({ ...LETTERS, side: 32 })).toBe(false);
    expect(isProbablyEmnist({ ...OTHERS, fileName: "themnist.csv" })).toBe(false);
  });
});
