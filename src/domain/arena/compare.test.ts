import { describe, expect, test } from "vitest";
import { compareContestants } from "./compare";

describe("compareContestants", () => {
  const TRUTH = Uint8Array.of(0, 1, 2, 0, 1, 2);
  const SOFTMAX = { id: "softmax", predicted: Uint8Array.of(0, 0, 0, 1, 0, 2) };
  const MLP = { id: "mlp", predicted: Uint8Array.of(0, 1, 0, 0, 1, 0) };
  const CONVNET = { id: "convnet-quick", predicted: Uint8Array.of(0, 1, 0, 0, 0, 0) };

  test("counts for every pair what only one of the two reads right", () => {
    const { pairs } = compareContestants(TRUTH, [SOFTMAX, MLP, CONVNET]);

    // By hand: 2·(1 + 4)/2⁴, 2·(1 + 3)/2³ and 2·1/2; three times the smallest is above 1.
    expect(pairs).toEqual([
      { one: "softmax", other: "mlp", onlyOneRight: 1, onlyOtherRight: 3, p: 0.625, correctedP: 1 },
      {
        one: "softmax",
        other: "convnet-quick",
        onlyOneRight: 1,
        onlyOtherRight: 2,
        p: 1,
        correctedP: 1,
      },
      {
        one: "mlp",
        other: "convnet-quick",
        onlyOneRight: 1,
        onlyOtherRight: 0,
        p: 1,
        correctedP: 1,
      },
    ]);
  });

  test("asks more of a difference the more pairs there are", () => {
    const truth = new Uint8Array(6);
    const right = new Uint8Array(6);
    const wrong = new Uint8Array(6).fill(1);
    const [pair] = compareContestants(truth, [
      { id: "a", predicted: right },
      { id: "b", predicted: wrong },
      { id: "c", predicted: right },
    ]).pairs;
    // Six tosses that all fall the same way, 2/2⁶, and three pairs.
    expect(pair).toMatchObject({ p: 0.03125, correctedP: 0.09375 });
  });

  test("finds what only one reads right, and what all read wrong", () => {
    const { soleReaders, allWrong } = compareContestants(TRUTH, [SOFTMAX, MLP, CONVNET]);

    expect(soleReaders).toEqual([
      { id: "softmax", onlyRight: [5] },
      { id: "mlp", onlyRight: [4] },
      { id: "convnet-quick", onlyRight: [] },
    ]);
    expect(allWrong).toEqual([2]);
  });

  test("has nothing to compare one contestant with, and nothing to say of none", () => {
    expect(compareContestants(TRUTH, [MLP])).toEqual({
      pairs: [],
      soleReaders: [{ id: "mlp", onlyRight: [] }],
      allWrong: [2, 5],
    });
    expect(compareContestants(TRUTH, [])).toEqual({ pairs: [], soleReaders: [], allWrong: [] });
  });

  test("refuses answers to other images", () => {
    expect(() => compareContestants(TRUTH, [{ id: "mlp", predicted: new Uint8Array(5) }])).toThrow(
      RangeError,
    );
  });
});
