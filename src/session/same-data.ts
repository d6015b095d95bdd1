import type { TestSummary, TrainingSummary } from "../domain/dataset-summary";

/** Whether both are the same images and labels; other examples of them are the same data. */
export function isSameData(
  one: TrainingSummary | TestSummary | null,
  other: TrainingSummary | TestSummary | null,
): boolean {
  return one?.fingerprint === other?.fingerprint;
}
