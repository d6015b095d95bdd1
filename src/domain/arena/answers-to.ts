/** What all contestants read in one image. */
import type { ClassLabel } from "../class-label";
import type { ArenaGround, ArenaResult } from "./arena-result";
import type { Contestant } from "./contestants";

export interface Answer {
  /** As written in the file. */
  readonly label: ClassLabel;
  readonly isRight: boolean;
  /** Who gives it, in the order of the results. */
  readonly contestants: readonly Contestant[];
}

/**
 * The right answer first if somebody gives it, then the most frequent ones.
 *
 * @param index counts the images of the ground from 0
 */
export function answersTo(
  index: number,
  { truth, classLabels }: ArenaGround,
  results: readonly ArenaResult[],
): readonly Answer[] {
  const byClass = new Map<number, Contestant[]>();
  for (const { predicted, contestant } of results) {
    const answer = predicted[index] ?? 0;
    byClass.set(answer, [...(byClass.get(answer) ?? []), contestant]);
  }
  const answers = [...byClass].map(([classIndex, contestants]) => ({
    label: classLabels[classIndex] ?? 0,
    isRight: classIndex === truth[index],
    contestants,
  }));
  return answers.toSorted(
    (one, other) =>
      Number(other.isRight) - Number(one.isRight) ||
      other.contestants.length - one.contestants.length,
  );
}
