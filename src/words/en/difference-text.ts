/** Whether algorithms differ, and in which digits, in words. */
import type { Answer } from "../../domain/arena/answers-to";
import type { PairComparison } from "../../domain/arena/compare";
import { SIGNIFICANCE_LEVEL } from "../../domain/arena/compare";
import type { Contestant, ContestantId } from "../../domain/arena/contestants";
import type { ClassLabel } from "../../domain/class-label";
import { capitalized, contestantInSentence, shortContestantName } from "./contestant-text";
import { count, counted } from "./formats";

/** Where there is nobody to differ from. */
export const TAKES_TWO = "It takes two: compare another algorithm as well.";

export const DIFFERENCES = {
  title: "Is the difference real?",
  hint: "Only images that one reads right and the other misses tell two algorithms apart. If both were equally good, each of those would be the toss of a coin. p says how often coins alone would differ as much (McNemar’s test); below 0.05 we call it more than chance. Of many pairs some differ by luck, so p is corrected for their number.",
  name: "The winner against each other",
} as const;

export const PAIR_TABLE = {
  name: "All pairs",
  caption: "Images that only one of two reads right, and whether that is more than chance",
  one: "One",
  other: "Other",
  onlyOne: "Only one",
  onlyOther: "Only other",
  correctedP: "Corrected p",
  difference: "Difference",
} as const;

/** @param pairs two or more */
export function allPairsText(pairs: number): string {
  return `All ${counted(pairs, "pair")}`;
}

export const ONLY_ONE_RIGHT = {
  title: "Digits that only one reads right",
  hint: "What an algorithm can do that no other here can. Chance has a share in it.",
  choice: "Read right only by",
  none: "There is none that it alone reads right.",
} as const;

/** In the list to choose from: "k-NN 3: 12 images". */
export function soleReaderText(contestant: Contestant, images: number): string {
  return `${shortContestantName(contestant)}: ${counted(images, "image")}`;
}

export const ALL_WRONG = {
  title: "Digits that all misread",
  hint: "Hard for everybody: written carelessly, or labelled wrongly. Judge for yourself.",
  none: "There is none: somebody reads each of them right.",
} as const;

export function labelledText(label: ClassLabel): string {
  return `Labelled ${label}`;
}

/** Who gave one answer: "3 (right): k-NN 3, MLP". */
export function answerLine({ label, isRight, contestants }: Answer): string {
  const names = contestants.map(shortContestantName).join(", ");
  return `${label}${isRight ? " (right)" : ""}: ${names}`;
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
  const corrected = pairs === 1 ? "" : `, corrected for ${counted(pairs, "pair")}`;
  return `${one} reads ${counted(onlyOneRight, "image")} right that ${other} misses, and misses ${count(onlyOtherRight)} that it reads: ${verdict(pair)} (${p}${corrected}).`;
}

export function verdict({ correctedP }: PairComparison): string {
  return correctedP < SIGNIFICANCE_LEVEL ? "more than chance" : "may well be chance";
}
