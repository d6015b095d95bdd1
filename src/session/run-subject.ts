import type { TrainingSummary } from "../domain/dataset-summary";
import type { Settings } from "./settings-url";

/** What a run learns from, for as long as its model lives. */
export interface RunSubject {
  readonly settings: Settings;
  readonly data: TrainingSummary;
  /** Positions of images that it does not learn from. */
  readonly excluded: readonly number[];
  /** How many it learns from, where not all: the small network of the first stroke. */
  readonly atMost?: number;
}
