/** What stands above and below the charts of a training. */
import { count, counted } from "./formats";

export const LOSS_CAPTION = { plain: "How wrong its guesses are", term: "(loss)" } as const;
export const ACCURACY_CAPTION = { plain: "How many it reads right", term: "(accuracy)" } as const;

export const CHART_FAILED = "The chart cannot be drawn here; the training goes on.";

/** By what the loss is drawn. */
export const LOSS_BY = { step: "Step", epoch: "Epoch" } as const;
export type LossBy = keyof typeof LOSS_BY;

export function lossNote(by: LossBy, hasGhost: boolean): string {
  const end = hasGhost ? "Dotted: the run before." : "Lower is better.";
  return by === "step" ? `Each step pale, their mean dark. ${end}` : end;
}

export const UNSEEN = "Unseen digits";
export const LEARNED = "digits it learns from";

/** What follows the names of both lines. @param isHarder what it learns from is shifted about */
export function accuracyNote(isHarder: boolean, hasGhost: boolean): string {
  const learned = isHarder ? ", shifted about, so harder." : ".";
  return hasGhost ? `${learned} Dotted: the run before.` : learned;
}

/** How a network learns, in three steps. */
export const HOW = {
  name: "How it learns",
  guesses: {
    title: "It guesses",
    text: "At first it has no idea: each digit seems as likely as any other.",
  },
  checks: {
    title: "It checks",
    text: "Somebody wrote down what each digit is: its label.",
  },
} as const;

/** "It turns 24,466 dials a little". @param weights of the network; null where it cannot be built */
export function turnsTitle(weights: number | null): string {
  return weights === null
    ? "It turns its dials a little"
    : `It turns ${count(weights)} dials a little`;
}

/** @param steps of the whole training; null where that is not known */
export function turnsText(steps: number | null): string {
  const start = "So that the next guess is less wrong.";
  return steps === null
    ? `${start} Then again.`
    : `${start} Then again, ${counted(steps, "time")}.`;
}
