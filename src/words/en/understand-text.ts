/** What the step Understand says above its views, before they are fetched. */
import type { Mistake } from "../../domain/training/confusion";
import { counted, list } from "./formats";

/** Before there is a network. */
export const UNDERSTAND_LATER =
  "After training: which digits it mixes up, which pixels decide, and where a label is wrong.";
export const UNDERSTAND_FULL =
  "This network has learned from all images: none is left to see what it takes for what. Train once with Learn from all images off.";
export const OF_THE_RUN_BEFORE =
  "Of the run that held images out; what reads now learned from all.";

/** "Most often it took 7 for 2 (3 times) and 4 for 9 (1 time)." */
export function commonMistakesText(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return "There was no mistake.";
  const named = mistakes.map(
    ({ label, readAs, count }) => `${label} for ${readAs} (${counted(count, "time")})`,
  );
  return `Most often it took ${list(named)}.`;
}
