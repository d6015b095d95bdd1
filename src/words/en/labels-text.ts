/** Suspected label errors, and what came of leaving them out, in words. */
import { SIGNIFICANCE_LEVEL } from "../../domain/arena/compare";
import type { ExclusionEffect } from "../../session/exclusion-effect";
import type { LabelCheck, Study } from "../../session/understanding";
import { count, counted, percent, roughDuration } from "./formats";

export const LABELS_HOW =
  "Three networks each learn from two thirds of the training data and read the rest, so that every label is judged by a network that never saw it. Labels that all evidence speaks against are listed for you to look at.";
export const LABELS_METHOD =
  "The method is confident learning: Northcutt, Jiang & Chuang, 2021, arXiv:1911.00068.";

export const SEARCH_WORDS = {
  start: "Look for label errors",
  stop: "Stop looking",
  progress: "Looking for label errors",
  status: "Label check status",
  noNetwork: "The network of step 2 cannot be built; mend it.",
  noData: "Needs training data, step 1.",
} as const;

/** @param seconds of the whole search; null where the machine's speed is not known */
export function searchCostText(seconds: number | null): string {
  return seconds === null
    ? "With the settings of step 2, three times over."
    : `Takes ${roughDuration(seconds)} on this machine with the settings of step 2.`;
}

/** How the search goes: said anew for each network, not for each percent. */
export function searchText(study: Study, folds: number): string {
  if (study.phase === "idle" || study.kind !== "label-errors") return "";
  const fold = Math.min(folds, Math.floor(study.share * folds) + 1);
  return `Network ${count(fold)} of ${count(folds)} is learning, then reads what it has not seen…`;
}

export function foundText({ suspects, images }: LabelCheck): string {
  const looked = `${counted(images, "label")} looked through`;
  if (suspects.length === 0) return `${looked}: none looks wrong.`;
  return `${looked}: ${counted(suspects.length, "looks", "look")} wrong.`;
}

/**
 * @param excluded how many are chosen to be left out
 * @param isLearned whether the trained network did without exactly these
 */
export function exclusionText(excluded: number, isLearned: boolean): string {
  if (excluded === 0) {
    return isLearned
      ? "No image is left out of training."
      : "No image is left out of training any more; the network you have did without some.";
  }
  const images = counted(excluded, "image is", "images are");
  return isLearned
    ? `${images} left out of training; the network you have did without.`
    : `${images} left out of training from now on.`;
}

/** Whether the other choice of images made a difference, in plain words. */
export function effectText(effect: ExclusionEffect): string {
  const { onlyBeforeRight, onlyAfterRight, p } = effect;
  if (onlyBeforeRight + onlyAfterRight === 0) {
    return "Both networks read the very same images right: it made no difference.";
  }
  const differ = `Only the new network reads ${counted(onlyAfterRight, "image")} right, and only the one before reads ${counted(onlyBeforeRight, "other", "others")}.`;
  const often = p < 0.001 ? "less than 0.1%" : percent(p);
  if (p >= SIGNIFICANCE_LEVEL) {
    return `${differ} That may well be chance: two equally good networks would differ at least so much in ${often} of cases (McNemar's test).`;
  }
  const direction = onlyAfterRight > onlyBeforeRight ? "better" : "worse";
  return `${differ} The new one is ${direction} by more than chance: two equally good networks would differ so much in only ${often} of cases (McNemar's test).`;
}

/** What the comparison cannot say. */
export function effectCaution({ isOtherwiseSame }: ExclusionEffect): string {
  const labels =
    "The validation images keep their labels, wrong ones too, so a network that reads such an image rightly is counted as mistaken.";
  return isOtherwiseSame
    ? `${labels} And these are two networks, not many: another seed moves the result as well.`
    : `${labels} And the settings, or how long was trained, differ too: this says little about the labels alone.`;
}

export const SUSPECTS_WORDS = {
  list: "Suspected label errors",
  leaveOut: "Leave out",
  all: "Leave out all shown",
  none: "Leave out none",
} as const;

/** "Most suspicious first: 24 of 2,100 shown" */
export function suspectsShownText(shown: number, all: number): string {
  return `Most suspicious first: ${count(shown)} of ${count(all)} shown`;
}

/** Of the label of one image, and of what the networks read in it; between the pieces, what that is. */
export const SUSPECT_PIECES = { given: "Labelled", suggested: "Looks like" } as const;

/** "Leave out row 17". @param where "Row 17" */
export function leaveOutText(where: string): string {
  return `Leave out ${where.toLowerCase()}`;
}

export const LEFT_OUT_STATUS = "Images left out";
export const IS_LEARNING = "The network is learning: see step 3.";

/** Of the button. @param hasModel a network was trained before @param isAll nothing is left out any more */
export function trainText(hasModel: boolean, isAll: boolean): string {
  const again = hasModel ? "Train again" : "Train";
  return isAll ? `${again} with all` : `${again} without them`;
}

export const EFFECT_WORDS = {
  title: "Did it help?",
  network: "Network",
  leftOut: "Left out",
  accuracy: "Accuracy",
  mistakes: "Mistakes",
  before: "Before",
  now: "Now",
} as const;

export function effectCaption(images: number): string {
  return `Did it help? Both networks on the same ${counted(images, "image")}`;
}
