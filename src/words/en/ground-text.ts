/** Why there is no score, no interval and no rank, and what to do about it. */
import type { ClassLabel } from "../../domain/class-label";
import type { DataName, ImagesLack, MissingGround } from "../../domain/score-ground";
import { count, counted, list } from "./formats";

export const NO_EXPECTED_SCORE = "No expected score.";

/** A button, named apart from step 3's, which does the same. */
export function trainOnText(data: DataName): string {
  return `Train on ${nameText(data)}`;
}

/** What a score lacks: what is so, and what to do. */
export function missingText(missing: MissingGround): string {
  switch (missing.code) {
    case "other-data": {
      const [learned, inUse] = [missing.learnedFrom, missing.inUse].map(nameText);
      return `What reads here has learned from ${learned}, not from ${inUse}, which is the training data in use now: nobody knows how well it reads. Press Train to learn from ${inUse}.`;
    }
    case "not-alike":
      return "The test images are not like those that were learned from: what was measured on the one says nothing about the other. See step 1 for what differs.";
    case "copies":
    case "few-images":
      return `${lackText(missing)} ${adviceText(missing)}`;
    case "nothing-learned":
      return "What reads here is no better than guessing. Change something in step 2 or 3, as step 3 says, and train again.";
    case "not-validated":
      return "What reads here has learned from all images, and no run with the same settings held any out to measure it by. Train once with Learn from all images off.";
    default:
      return missing satisfies never;
  }
}

/** Why images cannot tell how well somebody reads. */
export function lackText(lack: ImagesLack): string {
  return lack.code === "copies"
    ? `Of ${count(lack.copied)} of ${counted(lack.images, "validation image")} a copy was learned from: they are known by heart.`
    : `${counted(lack.images, "validation image is", "validation images are")} too few to tell how well anybody reads; ${count(lack.enough)} can, roughly.`;
}

function adviceText(lack: ImagesLack): string {
  return lack.code === "copies"
    ? "Load images that differ from each other."
    : "Load more images, or raise the validation share (step 2, All settings).";
}

/** "digits_train.csv", "the sample digits" */
function nameText({ origin, fileName }: DataName): string {
  return origin === "sample" ? "the sample digits" : fileName;
}

/** So many test images a class can be expected to hold some of each. */
const IMAGES_A_CLASS = 2;

/** Classes that no test image was read as; empty where there is none, or too few images to wonder. */
export function leftOutText(classLabels: readonly ClassLabel[], counts: readonly number[]): string {
  const images = counts.reduce((sum, count) => sum + count, 0);
  const leftOut = classLabels.filter((_, index) => counts[index] === 0);
  if (leftOut.length === 0 || images < IMAGES_A_CLASS * classLabels.length) return "";
  return `No test image was read as ${list(leftOut.map(String))}, though the training data has ${leftOut.length === 1 ? "this class" : "these classes"}: see step 4 how well ${leftOut.length === 1 ? "it is" : "they are"} read.`;
}

/** How many images held out were read right, and why that tells little where it does. */
export function readRightText(right: number, images: number, lack: ImagesLack | undefined): string {
  if (lack?.code === "copies") {
    return `${count(right)} of ${counted(images, "validation image")} were read right. ${lackText(lack)}`;
  }
  const text = `${count(right)} of ${counted(images, "image")} that it did not learn from were read right.`;
  return lack === undefined ? text : `${text} ${lackText(lack)}`;
}
