/** What Live did: the accuracy before and after a change, and whether that is more than chance. */
import { SIGNIFICANCE_LEVEL } from "../../domain/arena/compare";
import type { LiveChange } from "../../session/live-state";
import { count, percent } from "./formats";

export const LIVE = "Live";
export const LIVE_LABEL = "Live: train again after each change";

/** "99.12% → 99.31%: 8 more of 4,200 read right, which is more than chance." */
export function liveChangeText(change: LiveChange): string {
  const accuracies = `${percent(change.before, 2)} → ${percent(change.after, 2)}`;
  if (change.kind === "other-images") {
    return `${accuracies}, judged by other images: not comparable.`;
  }
  const { moreRight, images, p } = change;
  if (moreRight === 0) return `${accuracies}: as many of ${count(images)} read right as before.`;
  const number = count(Math.abs(moreRight));
  const direction = moreRight > 0 ? "more" : "fewer";
  const verdict = p < SIGNIFICANCE_LEVEL ? "is more than chance" : "may well be chance";
  return `${accuracies}: ${number} ${direction} of ${count(images)} read right, which ${verdict}.`;
}
