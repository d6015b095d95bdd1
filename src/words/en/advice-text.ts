/** Where a submission belongs, and what speaks against it, in words. */
import { KAGGLE_TEST_IMAGES, type KaggleAdvice } from "../../domain/kaggle-advice";
import type { KnownImages } from "../../domain/likeness";
import type { SurenessFall } from "../../domain/understand/sureness";
import { count, counted, percent, plural } from "./formats";

/** Where Kaggle takes it: the words around a link. */
export const SUBMIT_THERE = {
  before: "What next: on",
  link: "kaggle.com/c/digit-recognizer/submit",
  after: ", drop the file and press Submit.",
} as const;

/** Empty where it is Kaggle's: then there is a link instead. */
export function adviceText(advice: KaggleAdvice, rows: number): string {
  const takes = `Kaggle's Digit Recognizer takes exactly ${count(KAGGLE_TEST_IMAGES)} rows`;
  switch (advice) {
    case "submit":
      return "";
    case "other-count":
      return `${takes} and refuses these ${count(rows)}: the test file looks like a part of Kaggle's, or belongs to another data set.`;
    case "other-data":
      return `Hand it in where this data comes from: ${takes}, of digits from 0 to 9 in 28×28 pixels, and these are other images.`;
    case "samples":
      return `This is a rehearsal with sample digits: ${takes}, those of its own test.csv.`;
    default:
      return advice satisfies never;
  }
}

/** MNIST's own training part, and all of it. */
const MNIST_SIZES = [60_000, 70_000];

export function knownImagesText(known: KnownImages): string {
  const { count: found, ofTest, learnedFrom } = known;
  const share = `${count(found)} of ${counted(ofTest, "test image")}`;
  const also = plural(found, "is also", "are also");
  const start = `${share} ${also} among the ${count(learnedFrom)} images that were learned from; the first is row ${count(known.firstTestRow)}, there row ${count(known.firstLearnedRow)}. Their answers were learned by heart, so that the score on them says nothing.`;
  if (found < ofTest / 2) return start;
  return MNIST_SIZES.includes(learnedFrom)
    ? `${start} With ${count(learnedFrom)} images the training file is MNIST itself, which holds Kaggle's test images and their labels.`
    : `${start} So many are known when the training file holds the test images: all of MNIST does, for Kaggle's.`;
}

export function surenessText({ expected, found }: SurenessFall): string {
  return `The test images are read less surely than those held out: ${percent(found)} on average, where ${percent(expected)} was to be expected. They seem to be of another kind, and more of them are misread than the expected score says.`;
}

export const ONE_TO_TEN_TEXT =
  "The classes are 1 to 10, so zero is probably called 10, as in some courses' files. The submission answers 10 for it: where 0 is asked for, mend the labels before you train.";
