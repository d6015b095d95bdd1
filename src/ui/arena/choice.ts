/** Which contestants somebody wants to compare: what is ticked, how many neighbours, which recipe. */

import { offerName } from "#words/contestant-text";
import { CONTESTANTS, type Contestant, NEIGHBOURS_LIMITS } from "../../domain/arena/contestants";
import type { RecipeName } from "../../domain/training/recipes";

export interface ArenaChoice {
  /** Names of offers, as `offerName` gives them. */
  readonly ticked: readonly string[];
  /** Whole, within `NEIGHBOURS_LIMITS`; with deskewing and without. */
  readonly k: number;
  readonly recipe: RecipeName;
}

/** Everybody. */
export const FIRST_CHOICE: ArenaChoice = {
  ticked: CONTESTANTS.map(offerName),
  k: 3,
  recipe: "quick",
};

/** In the order in which they are offered. */
export function chosenContestants({ ticked, k, recipe }: ArenaChoice): readonly Contestant[] {
  return CONTESTANTS.filter((offer) => ticked.includes(offerName(offer))).map((offer) => {
    switch (offer.learner) {
      case "knn":
        return { ...offer, k };
      case "convnet":
        return { ...offer, recipe };
      default:
        return offer;
    }
  });
}

export function withTicked(choice: ArenaChoice, name: string, isTicked: boolean): ArenaChoice {
  const others = choice.ticked.filter((other) => other !== name);
  return { ...choice, ticked: isTicked ? [...others, name] : others };
}

/** @param text as typed @returns null if it is no number of neighbours */
export function neighboursIn(text: string): number | null {
  const k = text.trim() === "" ? Number.NaN : Number(text);
  const { least, most } = NEIGHBOURS_LIMITS;
  return Number.isInteger(k) && k >= least && k <= most ? k : null;
}
