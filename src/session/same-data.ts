import type { TestSummary, TrainingSummary } from "../domain/dataset-summary";

/** Whether both are the same file's images; other examples of them are the same data. */
export function isSameData(
  one: TrainingSummary | TestSummary | null,
  other: TrainingSummary | TestSummary | null,
): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.fileName === other.fileName &&
    one.origin === other.origin &&
    one.imageCount === other.imageCount &&
    one.side === other.side &&
    labelsOf(one) === labelsOf(other)
  );
}

function labelsOf(data: TrainingSummary | TestSummary): string {
  return "classLabels" in data ? data.classLabels.join() : "";
}
