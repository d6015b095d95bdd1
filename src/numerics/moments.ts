/** Products with the second moments of rows, without the large matrix of them. */
import { type Axes, addScaled } from "./axes";
import type { SparseRows } from "./sparse-rows";
import type { TimeSlice } from "./time-slice";

/** Rows passed between two looks at the clock. */
const ROWS_A_LOOK = 32;

/**
 * Multiplies the axes by the sum of the rows' outer products, in place.
 *
 * @param mean `[width]`, taken off the rows if it is given: the covariance, but for a factor
 */
export async function timesMoments(
  axes: Axes,
  rows: SparseRows,
  mean: Float64Array | null,
  slice: TimeSlice,
): Promise<void> {
  const places = await placesOf(rows, mean, axes, slice);
  await gather(rows, places, axes, slice);
}

/** Each row's place along each axis, from the mean if there is one: `[count * axes]`. */
export async function placesOf(
  { count, starts, columns, values }: SparseRows,
  mean: Float64Array | null,
  axes: Axes,
  slice: TimeSlice,
): Promise<Float64Array> {
  const places = new Float64Array(count * axes.count);
  const middle = new Float64Array(axes.count);
  for (const [column, value] of (mean ?? []).entries()) {
    addScaled(middle, 0, axes.values, column * axes.count, axes.count, value);
  }
  for (let row = 0; row < count; row++) {
    const place = row * axes.count;
    for (let index = starts[row]; index < starts[row + 1]; index++) {
      const from = columns[index] * axes.count;
      addScaled(places, place, axes.values, from, axes.count, values[index]);
    }
    if (mean) addScaled(places, place, middle, 0, axes.count, -1);
    if (row % ROWS_A_LOOK === 0 && slice.isOver) await slice.pause();
  }
  return places;
}

/** Places from the mean sum to zero, so that the rows need not be moved to their mean here. */
async function gather(
  { count, starts, columns, values }: SparseRows,
  places: Float64Array,
  axes: Axes,
  slice: TimeSlice,
): Promise<void> {
  axes.values.fill(0);
  for (let row = 0; row < count; row++) {
    const place = row * axes.count;
    for (let index = starts[row]; index < starts[row + 1]; index++) {
      const to = columns[index] * axes.count;
      addScaled(axes.values, to, places, place, axes.count, values[index]);
    }
    if (row % ROWS_A_LOOK === 0 && slice.isOver) await slice.pause();
  }
}
