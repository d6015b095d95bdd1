/** From an id, as lists and messages carry it, back to the contestant. */
import {
  type Contestant,
  type ContestantId,
  contestantId,
  NEIGHBOURS_LIMITS,
} from "../../domain/arena/contestants";
import { RECIPE_NAMES } from "../../domain/training/recipes";

const KNOWN: ReadonlyMap<ContestantId, Contestant> = new Map(
  everyContestant().map((contestant) => [contestantId(contestant), contestant]),
);

/** @throws RangeError if there is none of that id */
export function contestantOf(id: ContestantId): Contestant {
  const contestant = KNOWN.get(id);
  if (contestant === undefined) throw new RangeError(`a contestant's id was expected, not "${id}"`);
  return contestant;
}

/** Every one that can be chosen. */
export function everyContestant(): readonly Contestant[] {
  const { least, most } = NEIGHBOURS_LIMITS;
  const ks = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return [
    { learner: "softmax" },
    { learner: "linear-svm" },
    ...ks.flatMap((k): readonly Contestant[] => [
      { learner: "knn", k, isDeskewed: false },
      { learner: "knn", k, isDeskewed: true },
    ]),
    { learner: "mlp" },
    { learner: "kernel-svm" },
    ...RECIPE_NAMES.map((recipe): Contestant => ({ learner: "convnet", recipe })),
  ];
}
