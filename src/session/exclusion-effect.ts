/** What leaving images out of training did: the newest network against the one before. */
import { mcnemarP } from "../domain/arena/mcnemar";
import type { Readings } from "../domain/understand/readings";
import { isSameData } from "./same-data";
import { hasSameSettings } from "./same-training";
import type { TrainedModel } from "./session-state";

export interface ExcludingRun {
  /** How many images it did not learn from. */
  readonly excluded: number;
  readonly accuracy: number;
  readonly mistakes: number;
}

export interface ExclusionEffect {
  readonly before: ExcludingRun;
  readonly after: ExcludingRun;
  /** How many both were validated on. */
  readonly images: number;
  readonly onlyBeforeRight: number;
  readonly onlyAfterRight: number;
  /** Of McNemar's exact test, 0 to 1. */
  readonly p: number;
  /** Whether nothing else differs that could have made the difference. */
  readonly isOtherwiseSame: boolean;
}

/** @returns null unless both were validated on the same images and learned from different ones */
export function exclusionEffect(
  previous: TrainedModel | null,
  current: TrainedModel | null,
): ExclusionEffect | null {
  if (previous === null || current === null) return null;
  const before = previous.outcome.validation.readings;
  const after = current.outcome.validation.readings;
  const { subject } = current;
  if (!isSameData(previous.subject.data, subject.data)) return null;
  if (!isSameList(before.images, after.images)) return null;
  if (isSameList(previous.subject.excluded, subject.excluded)) return null;
  const onlyBeforeRight = countOnlyRight(before, after);
  const onlyAfterRight = countOnlyRight(after, before);
  return {
    before: summaryOf(previous),
    after: summaryOf(current),
    images: after.images.length,
    onlyBeforeRight,
    onlyAfterRight,
    p: mcnemarP(onlyBeforeRight, onlyAfterRight),
    isOtherwiseSame:
      hasSameSettings(previous.subject, subject) &&
      [previous, current].every(({ outcome }) => outcome.reason === "finished"),
  };
}

export function isSameList(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place++) {
    if (one[place] !== other[place]) return false;
  }
  return true;
}

function summaryOf({ subject, outcome }: TrainedModel): ExcludingRun {
  const { truth, predicted } = outcome.validation.readings;
  return {
    excluded: subject.excluded.length,
    accuracy: outcome.validation.accuracy,
    mistakes: truth.reduce((sum, label, index) => sum + Number(predicted[index] !== label), 0),
  };
}

function countOnlyRight(right: Readings, wrong: Readings): number {
  return right.truth.reduce((count, label, index) => {
    const isOnly = right.predicted[index] === label && wrong.predicted[index] !== label;
    return isOnly ? count + 1 : count;
  }, 0);
}
