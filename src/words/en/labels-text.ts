/** Suspected label errors, and what came of leaving them out, in words. */
import { SIGNIFICANCE_LEVEL } from "../../domain/arena/compare";
import type { ExclusionEffect } from "../../session/exclusion-effect";
import type { LabelCheck, Study } from "../../session/understanding";
import { count, counted, percent } from "./formats";

/** How the search goes: said anew for each network, not for each percent. */
export function searchText(study: Study, folds: number): string {
  if (study.phase === "idle" || study.kind !== "label-errors") return "";
  const fold = Math.min(folds, Math.floor(study.share * folds) + 1);
  return `Network ${fold} of ${folds} is learning, then reads what it has not seen…`;
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

/** "37 of 2,100" */
export function ofAll(some: number, all: number): string {
  return `${count(some)} of ${count(all)}`;
}
