/** How a comparison of algorithms goes, in words. */
import type { ArenaGround, ArenaProgress, ArenaResult } from "../../domain/arena/arena-result";
import type { Contestant } from "../../domain/arena/contestants";
import type { ImagesLack } from "../../domain/score-ground";
import type { SessionState } from "../../session/session-state";
import { contestantInSentence, contestantName } from "./contestant-text";
import { count, percent, plural } from "./formats";
import { lackText } from "./ground-text";
import { rightText } from "./leaderboard-text";
import { whatIsInTheWay } from "./study-text";

export const COMPARISON = {
  about:
    "All learn from the same digits and are judged on the same others. None learns from those, but networks choose their best epoch by them, so the ranks lean a little towards networks.",
  start: "Compare",
  stop: "Stop comparing",
  progress: "Comparison progress",
  status: "Comparison status",
  /** When all are judged, and the worker has not said that it has ended. */
  finishing: "Finishing…",
  newlyJudged: "Newly judged",
} as const;

/** Who can take part, and what can be chosen of them. */
export const CONTESTANT_CHOICE = {
  title: "Algorithms",
  recipe: "Recipe of the convolutional network",
  neighbours: "Neighbours that vote (k)",
} as const;

/** Where something else was typed. @param used the number of neighbours meanwhile */
export function neighboursRefusal(least: number, most: number, used: number): string {
  return `From ${least} to ${most}. Until then ${used} is used.`;
}

const PHASES = { fitting: "learning", predicting: "reading the validation images" } as const;

/** Of the contestant at work: "learning, 40%". @param progress null before it has begun */
function progressText(progress: Pick<ArenaProgress, "phase" | "share"> | null): string {
  if (progress === null) return "preparing";
  return `${PHASES[progress.phase]}, ${percent(progress.share, 0)}`;
}

/** "2 of 6: the kernel SVM, learning, 40%". @param place of the one at work, from 1 */
export function runningText(
  place: number,
  total: number,
  contestant: Contestant,
  progress: Pick<ArenaProgress, "phase" | "share"> | null,
): string {
  return `${count(place)} of ${count(total)}: ${contestantInSentence(contestant)}, ${progressText(progress)}`;
}

/** @param best of the judged, or null while there is none @param lack why nobody is ahead */
export function restingText(
  best: ArenaResult | null,
  judged: number,
  lack: ImagesLack | null,
): string {
  if (best === null) return "Nothing compared yet";
  if (lack !== null) return `${judgedCount(judged)}. No ranks: ${lackText(lack)}`;
  const words = `${contestantInSentence(best.contestant)} with ${percent(best.accuracy, 2)}`;
  return plural(judged, `One judged: ${words}`, `${judgedCount(judged)}. Ahead: ${words}`);
}

function judgedCount(judged: number): string {
  return plural(judged, "One judged", `${count(judged)} judged`);
}

/** Said aloud when one has been judged. @param ground null before it is known */
export function judgedText(
  { contestant, accuracy }: ArenaResult,
  ground: ArenaGround | null,
): string {
  return `${contestantName(contestant)}: ${rightText(accuracy, ground)} of the validation images right.`;
}

/** Why there can be no comparison now; empty if there can. */
export function whyNoComparison(state: SessionState, chosen: number): string {
  const inTheWay = whatIsInTheWay(state, "arena");
  if (inTheWay !== "") return inTheWay;
  if (state.training === null) return "Needs training data, step 1.";
  return chosen === 0 ? "Tick at least one algorithm." : "";
}

/** What to know before comparing. @param isAnew whether earlier results would be dropped */
export function comparisonHint(isRunning: boolean, isAnew: boolean): string {
  if (isRunning) return "Stop whenever you like: what is judged stays.";
  return isAnew
    ? "Data or seed have changed since: comparing again starts anew."
    : "All of Kaggle's images take a few minutes. What is judged already stays.";
}
