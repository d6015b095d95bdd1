/** The images behind one number of the confusion matrix. */
import { mostConfidentFirst } from "./by-confidence";
import type { Readings } from "./readings";

/** Row and column of the confusion matrix, as positions in `classLabels`. */
export interface ConfusionCell {
  readonly truth: number;
  readonly predicted: number;
}

/**
 * Which images a cell counts, most confident first.
 *
 *     const cell = cellReadings(readings, { truth: 4, predicted: 9 });
 *     const images = cell.map((index) => readings.images[index]);
 *
 * @returns indices into the readings, from 0 to count
 */
export function cellReadings(readings: Readings, cell: ConfusionCell): readonly number[] {
  const { truth, predicted } = readings;
  return mostConfidentFirst(
    readings,
    (index) => truth[index] === cell.truth && predicted[index] === cell.predicted,
  );
}
