/**
 * What a score stands on. Whatever the page shows of how well somebody reads (a score, an interval, a
 * place on the ladder, a rank, an accuracy as a headline) asks here first, and is withheld where one
 * of these grounds is missing:
 *
 * - who reads has learned from the data in use,
 * - the test images are like those,
 * - no image, nor a near copy of it, is both learned from and judged by,
 * - enough images are judged by,
 * - something was learned.
 */
import type { TrainingSummary } from "./dataset-summary";
import { ENOUGH_IMAGES, lessonOf } from "./training/lesson";
import type { ConfusionCounts } from "./understand/class-metrics";

/** Images that somebody is judged by. */
export interface HeldOut {
  /** At least one. */
  readonly images: number;
  /** Of them, those of which an equal or nearly equal one was learned from. */
  readonly onBothSides: number;
  /** Without those that are copies of another one: who reads one of them right reads all. */
  readonly different: number;
}

/** How they were read. */
export interface Judgement extends ConfusionCounts, HeldOut {
  /** Share read right, 0 to 1. */
  readonly accuracy: number;
}

export type DataName = Pick<TrainingSummary, "fingerprint" | "fileName" | "origin">;

export type MissingGround =
  | { readonly code: "other-data"; readonly learnedFrom: DataName; readonly inUse: DataName }
  | { readonly code: "not-alike" }
  | { readonly code: "copies"; readonly images: number; readonly copied: number }
  /** `images`: that differ from each other. */
  | { readonly code: "few-images"; readonly images: number; readonly enough: number }
  | { readonly code: "nothing-learned" }
  /** Who reads has learned from every image, and no run with the same settings held any out. */
  | { readonly code: "not-validated" };

export type ImagesLack = Extract<MissingGround, { code: "copies" | "few-images" }>;

/** Whoever reads the test images, and what it is to be trusted by. */
export interface ScoreClaim {
  readonly judgement: Judgement;
  readonly learnedFrom: DataName;
  /** The training data in use; null where there is none. */
  readonly inUse: DataName | null;
  /** Whether test and training images are alike; null where nobody has compared them. */
  readonly alike: boolean | null;
}

/** What an accuracy on images held out lacks; empty where it can be shown. */
export function missingInJudgement(judgement: Judgement): readonly MissingGround[] {
  const missing = missingInImages(judgement);
  const isNothing = lessonOf(judgement, judgement.different).verdict === "nothing";
  return isNothing ? [...missing, { code: "nothing-learned" }] : missing;
}

/** What images held out lack to judge anybody by; empty where they do. */
export function missingInImages({
  images,
  onBothSides,
  different,
}: HeldOut): readonly ImagesLack[] {
  const missing: ImagesLack[] = [];
  if (onBothSides > 0) missing.push({ code: "copies", images, copied: onBothSides });
  if (different < ENOUGH_IMAGES) {
    missing.push({ code: "few-images", images: different, enough: ENOUGH_IMAGES });
  }
  return missing;
}

/** What a score for the test images lacks, the gravest first; empty where it can be promised. */
export function missingGrounds(claim: ScoreClaim): readonly MissingGround[] {
  const { judgement, learnedFrom, inUse, alike } = claim;
  const missing: MissingGround[] = [];
  if (inUse !== null && inUse.fingerprint !== learnedFrom.fingerprint) {
    missing.push({ code: "other-data", learnedFrom, inUse });
  }
  if (alike === false) missing.push({ code: "not-alike" });
  return [...missing, ...missingInJudgement(judgement)];
}
