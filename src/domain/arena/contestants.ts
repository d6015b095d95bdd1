/**
 * The contestants of the arena, as data: six kinds of learner, some of them with a choice.
 *
 * How each learns is in `learners/`; what it reached, where and in what time, is measured by
 * `npm run bench:arena` and stated in the README.
 */
import type { RecipeName } from "../training/recipes";

/** What a contestant is, whole: the same values train the same model from the same seed. */
export type Contestant =
  | { readonly learner: "softmax" }
  | { readonly learner: "mlp" }
  | { readonly learner: "convnet"; readonly recipe: RecipeName }
  | { readonly learner: "knn"; readonly k: number; readonly isDeskewed: boolean }
  | { readonly learner: "linear-svm" }
  | { readonly learner: "kernel-svm" };

export type LearnerName = Contestant["learner"];

/** Names a contestant in messages and lists: "knn-3-deskewed". */
export type ContestantId = string;

export const NEIGHBOURS_LIMITS = { least: 1, most: 25 } as const;

export function contestantId(contestant: Contestant): ContestantId {
  switch (contestant.learner) {
    case "convnet":
      return `convnet-${contestant.recipe}`;
    case "knn":
      return `knn-${contestant.k}${contestant.isDeskewed ? "-deskewed" : ""}`;
    default:
      return contestant.learner;
  }
}

/** In the order in which they are offered: from the simplest to the most accurate. */
export const CONTESTANTS: readonly Contestant[] = [
  { learner: "softmax" },
  { learner: "linear-svm" },
  { learner: "knn", k: 3, isDeskewed: false },
  { learner: "knn", k: 3, isDeskewed: true },
  { learner: "mlp" },
  { learner: "kernel-svm" },
  { learner: "convnet", recipe: "quick" },
];
