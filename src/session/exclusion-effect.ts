/** What leaving images out of training did: the newest network against the one before. */
import {
  compareReadings,
  isSameList,
  type ReadingsComparison,
} from "../domain/understand/compare-readings";
import { isSameData } from "./same-data";
import { hasSameSettings } from "./same-training";
import type { TrainedModel } from "./session-state";

export interface ExcludingRun {
  /** How many images it did not learn from. */
  readonly excluded: number;
  readonly accuracy: number;
  readonly mistakes: number;
}

export interface ExclusionEffect extends ReadingsComparison {
  readonly before: ExcludingRun;
  readonly after: ExcludingRun;
  /** Whether nothing else differs that could have made the difference. */
  readonly isOtherwiseSame: boolean;
}

/** @returns null unless both were validated on the same images and learned from different ones */
export function exclusionEffect(
  previous: TrainedModel | null,
  current: TrainedModel | null,
): ExclusionEffect | null {
  if (previous === null || current === null) return null;
  const { subject } = current;
  if (!isSameData(previous.subject.data, subject.data)) return null;
  if (isSameList(previous.subject.excluded, subject.excluded)) return null;
  const compared = compareReadings(
    previous.outcome.validation.readings,
    current.outcome.validation.readings,
  );
  if (compared === null) return null;
  return {
    before: summaryOf(previous),
    after: summaryOf(current),
    ...compared,
    isOtherwiseSame:
      hasSameSettings(previous.subject, subject) &&
      [previous, current].every(({ outcome }) => outcome.reason === "finished"),
  };
}

function summaryOf({ subject, outcome }: TrainedModel): ExcludingRun {
  const { truth, predicted } = outcome.validation.readings;
  return {
    excluded: subject.excluded.length,
    accuracy: outcome.validation.accuracy,
    mistakes: truth.reduce((sum, label, index) => sum + Number(predicted[index] !== label), 0),
  };
}
