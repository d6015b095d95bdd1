/** How a comparison of algorithms goes, and what came out, in words. */

import type { Answer } from "../../domain/arena/answers-to";
import type { ArenaGround, ArenaResult } from "../../domain/arena/arena-result";
import type { PairComparison } from "../../domain/arena/compare";
import { SIGNIFICANCE_LEVEL } from "../../domain/arena/compare";
import type { Contestant, ContestantId } from "../../domain/arena/contestants";
import { whyNoRanks } from "../../domain/arena/standings";
import type { ClassLabel } from "../../domain/class-label";
import { type ExpectedScore, expectedScore } from "../../domain/expected-score";
import { type ImagesLack, missingInImages } from "../../domain/score-ground";
import type { SessionState } from "../../session/session-state";
import type { Arena, Readers } from "../../session/understanding";
import {
  capitalized,
  contestantInSentence,
  contestantName,
  shortContestantName,
} from "./contestant-text";
import { count, counted, duration, list, megabytes, percent } from "./formats";
import { lackText } from "./ground-text";
import { whatIsInTheWay } from "./study-text";

const PHASES = { fitting: "learning", predicting: "reading the validation images" } as const;

/** Of the contestant at work: "learning, 40%". */
export function progressText(phase: keyof typeof PHASES, share: number): string {
  return `${PHASES[phase]}, ${percent(share, 0)}`;
}

/** "2 of 6: the kernel SVM, learning, 40%". @param place of the one at work, from 1 */
export function runningText(
  place: number,
  total: number,
  contestant: Contestant,
  progress: string,
): string {
  return `${count(place)} of ${count(total)}: ${contestantInSentence(contestant)}, ${progress}`;
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
  return judged === 1 ? `One judged: ${words}` : `${judgedCount(judged)}. Ahead: ${words}`;
}

function judgedCount(judged: number): string {
  return judged === 1 ? "One judged" : `${count(judged)} judged`;
}

/** Said aloud when one has been judged. @param ground null before it is known */
export function judgedText(
  { contestant, accuracy }: ArenaResult,
  ground: ArenaGround | null,
): string {
  return `${contestantName(contestant)}: ${rightText(accuracy, ground)} of the validation images right.`;
}

/** "98.00%", or where the images cannot tell: "0 of 1". @param ground null before it is known */
export function rightText(accuracy: number, ground: ArenaGround | null): string {
  if (ground === null || whyNoRanks(ground) === null) return percent(accuracy, 2);
  const images = ground.images.length;
  return `${count(Math.round(accuracy * images))} of ${count(images)}`;
}

/** Why there can be no comparison now; empty if there can. */
export function whyNoComparison(state: SessionState, chosen: number): string {
  const inTheWay = whatIsInTheWay(state, "arena");
  if (inTheWay !== "") return inTheWay;
  if (state.training === null) return "Needs training data, step 1.";
  return chosen === 0 ? "Tick at least one algorithm." : "";
}

export const ARENA_WORDS = {
  title: "Compare algorithms",
  lead: "Seven ways to read digits, from adding up pixels to this network, on the same digits.",
  about:
    "All learn from the same digits and are judged on the same others. None learns from those, but networks choose their best epoch by them, so the ranks lean a little towards networks.",
} as const;

export function labelledText(label: ClassLabel): string {
  return `Labelled ${label}`;
}

/** Who gave one answer: "3 (right): k-NN 3, MLP". */
export function answerLine({ label, isRight, contestants }: Answer): string {
  const names = contestants.map(shortContestantName).join(", ");
  return `${label}${isRight ? " (right)" : ""}: ${names}`;
}

/** What to know before comparing. @param isAnew whether earlier results would be dropped */
export function comparisonHint(isRunning: boolean, isAnew: boolean): string {
  if (isRunning) return "Stop whenever you like: what is judged stays.";
  return isAnew
    ? "Data or seed have changed since: comparing again starts anew."
    : "All of Kaggle's images take a few minutes. What is judged already stays.";
}

/** What all were judged on: "4,200 images of train.csv, …". */
export function groundText({ ground, data }: Pick<Arena, "ground" | "data">): string {
  if (ground === null || data === null) return "Judged on images that none of them learned from";
  const name = data.origin === "sample" ? "the sample digits" : data.fileName;
  const judged = counted(ground.images.length, "image");
  return `Judged on ${judged} of ${name} that none of them learned from (seed ${ground.seed})`;
}

/** "under 1 ms", "35 ms", "2.4 s", "1 min 5 s". */
export function shortTime(seconds: number): string {
  if (seconds < 0.0005) return "under 1 ms";
  if (seconds < 0.9995) return `${Math.round(1000 * seconds)} ms`;
  return duration(seconds);
}

/** "6.3 kB", "31 kB", "1.2 MB"; thousands and millions of bytes. */
export function modelSize(bytes: number): string {
  if (bytes >= 999_500) return megabytes(bytes);
  return `${(bytes / 1000).toFixed(bytes < 9950 ? 1 : 0)} kB`;
}

/** "97.9 to 98.6%" */
export function intervalText({ low, high }: ExpectedScore): string {
  return `${(100 * low).toFixed(1)} to ${percent(Math.min(1, high))}`;
}

/** A probability of chance: "0.006", "< 0.001". */
export function chanceText(p: number): string {
  if (p < 0.001) return "< 0.001";
  return p >= 0.995 ? "1" : p.toFixed(p < 0.0995 ? 3 : 2);
}

/** Whether one pair differs, in a sentence. @param pairs that were compared: corrected for */
export function pairSentence(
  pair: PairComparison,
  contestantOf: (id: ContestantId) => Contestant,
  pairs: number,
): string {
  const one = capitalized(contestantInSentence(contestantOf(pair.one)));
  const other = contestantInSentence(contestantOf(pair.other));
  const { onlyOneRight, onlyOtherRight } = pair;
  if (onlyOneRight + onlyOtherRight === 0) {
    return `${one} and ${other} read the very same images right: no difference.`;
  }
  const chance = chanceText(pair.correctedP);
  const p = chance.startsWith("<") ? `p ${chance}` : `p = ${chance}`;
  const corrected = pairs === 1 ? "" : `, corrected for ${count(pairs)} pairs`;
  return `${one} reads ${counted(onlyOneRight, "image")} right that ${other} misses, and misses ${count(onlyOtherRight)} that it reads: ${verdict(pair)} (${p}${corrected}).`;
}

export function verdict({ correctedP }: PairComparison): string {
  return correctedP < SIGNIFICANCE_LEVEL ? "more than chance" : "may well be chance";
}

/** "kernel SVM and MLP, voting" */
export function readersText(contestants: readonly Contestant[]): string {
  const names = list(contestants.map(shortContestantName));
  return contestants.length > 1 ? `${names}, voting` : names;
}

/** Of chosen readers: who reads, and how well, voting where they are several. */
export function votedText(
  readers: Readers,
  contestantOf: (id: ContestantId) => Contestant,
): string {
  const { ids, accuracy, images } = readers;
  const names = readersText(ids.map(contestantOf));
  const [lack] = missingInImages(readers);
  if (lack !== undefined) return `Now reads: ${names}. ${lackText(lack)}`;
  const interval = intervalText(expectedScore(accuracy, readers.different));
  return `Now reads: ${names}. Right in ${percent(accuracy, 2)} of ${counted(images, "validation image")} (${interval}).`;
}
