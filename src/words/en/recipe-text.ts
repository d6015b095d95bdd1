/** The recipes, for somebody who has to choose one. */
import type { RecipeName } from "../../domain/training/recipes";

interface RecipeWords {
  readonly name: string;
  /** In a few words. */
  readonly short: string;
  /** One sentence for somebody who wants to know more. */
  readonly summary: string;
}

export const RECIPE_TEXT: Readonly<Record<RecipeName, RecipeWords>> = {
  quick: {
    name: "Quick",
    short: "Small and fast",
    summary: "Reads 99.4 % of Kaggle's digits right, after some seconds to half a minute.",
  },
  standard: {
    name: "Standard",
    short: "More accurate",
    summary: "Reads 99.6 % right, after one to three minutes: the one to submit from a laptop.",
  },
  best: {
    name: "Best",
    short: "Three networks that vote",
    summary: "Three of Standard's networks that vote: a little more accurate, three times as long.",
  },
};
