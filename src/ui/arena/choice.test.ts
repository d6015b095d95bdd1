import { describe, expect, test } from "vitest";
import {
  CONTESTANTS,
  contestantId,
  contestantOf,
  EVERY_CONTESTANT,
} from "../../domain/arena/contestants";
import { chosenContestants, FIRST_CHOICE, neighboursIn, withTicked } from "./choice";

describe("the choice of contestants", () => {
  test("is everybody at first, as they are offered", () => {
    expect(chosenContestants(FIRST_CHOICE)).toEqual(CONTESTANTS);
  });

  test("keeps the order of the offer, whatever was ticked first", () => {
    const none = { ...FIRST_CHOICE, ticked: [] };
    const choice = withTicked(withTicked(none, "Kernel SVM", true), "Linear SVM", true);

    expect(chosenContestants(choice).map(contestantId)).toEqual(["linear-svm", "kernel-svm"]);
  });

  test("leaves out what is no longer ticked", () => {
    const choice = withTicked(FIRST_CHOICE, "k-nearest neighbours", false);

    expect(chosenContestants(choice).map(contestantId)).not.toContain("knn-3");
    expect(chosenContestants(choice).map(contestantId)).toContain("knn-3-deskewed");
  });

  test("takes neighbours and recipe to those whom they concern", () => {
    const choice = { ...FIRST_CHOICE, k: 7, recipe: "best" } as const;

    expect(chosenContestants(choice).map(contestantId)).toEqual([
      "softmax",
      "linear-svm",
      "knn-7",
      "knn-7-deskewed",
      "mlp",
      "kernel-svm",
      "convnet-best",
    ]);
  });
});

describe("neighboursIn", () => {
  test.each(["1", "25", " 7 "])("takes %j", (text) => {
    expect(neighboursIn(text)).toBe(Number(text));
  });

  test.each(["", " ", "0", "26", "2.5", "-3", "three"])("refuses %j", (text) => {
    expect(neighboursIn(text)).toBeNull();
  });
});

describe("contestantOf", () => {
  test("finds everyone again by the id", () => {
    for (const contestant of EVERY_CONTESTANT) {
      expect(contestantOf(contestantId(contestant))).toEqual(contestant);
    }
  });

  test("knows all that are offered", () => {
    expect(EVERY_CONTESTANT).toEqual(expect.arrayContaining([...CONTESTANTS]));
  });

  test("refuses an id that nobody has", () => {
    expect(() => contestantOf("knn-0")).toThrow(RangeError);
  });
});
