import { describe, expect, test } from "vitest";
import {
  type Judgement,
  missingGrounds,
  missingInJudgement,
  type ScoreClaim,
} from "./score-ground";

const DIGITS = { fingerprint: "digits", fileName: "digits_train.csv", origin: "file" } as const;
const SIGNS = { fingerprint: "signs", fileName: "signs_train.csv", origin: "file" } as const;

/** Two classes of 20 images, 18 of each read right. */
const GOOD: Judgement = {
  images: 40,
  accuracy: 0.9,
  onBothSides: 0,
  different: 40,
  classLabels: [0, 1],
  confusion: Uint32Array.of(18, 2, 2, 18),
};
const CLAIM: ScoreClaim = { judgement: GOOD, learnedFrom: DIGITS, inUse: DIGITS, alike: null };

const codesOf = (claim: Partial<ScoreClaim>) =>
  missingGrounds({ ...CLAIM, ...claim }).map(({ code }) => code);

describe("a score", () => {
  test("has its ground where everything is as it should be", () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ alike: true })).toEqual([]);
  });

  test("has none for other data than was learned from, and both are named", () => {
    expect(missingGrounds({ ...CLAIM, inUse: SIGNS })).toEqual([
      { code: "other-data", learnedFrom: DIGITS, inUse: SIGNS },
    ]);
  });

  test("has its ground for the same data by another name", () => {
    expect(codesOf({ inUse: { ...DIGITS, fileName: "train (1).csv" } })).toEqual([]);
  });

  test("has none where test images are not like those learned from", () => {
    expect(codesOf({ alike: false })).toEqual(["not-alike"]);
  });

  test("has none where copies stand on both sides of the split", () => {
    expect(missingInJudgement({ ...GOOD, onBothSides: 3 })).toEqual([
      { code: "copies", images: 40, copied: 3 },
    ]);
  });

  test("has none on 29 images, and has it on 30", () => {
    const of = (images: number) =>
      missingInJudgement({
        ...GOOD,
        images,
        different: images,
        confusion: Uint32Array.of(15, 0, 0, images - 15),
      });

    expect(of(29)).toEqual([{ code: "few-images", images: 29, enough: 30 }]);
    expect(of(30)).toEqual([]);
  });

  test("has none on 40 images that are 10, four times each", () => {
    expect(missingInJudgement({ ...GOOD, different: 10 })).toEqual([
      { code: "few-images", images: 10, enough: 30 },
    ]);
  });

  test("has none where nothing was learned", () => {
    const confusion = Uint32Array.of(38, 0, 2, 0);
    expect(missingInJudgement({ ...GOOD, accuracy: 0.95, confusion })).toEqual([
      { code: "nothing-learned" },
    ]);
  });
});
