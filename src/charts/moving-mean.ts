/** The trend of a noisy series: at each place the mean of the values around it. */

/**
 * @param values those that are not finite are left out
 * @param places indices into `values`
 * @param reach how many values on each side count. Fewer do near the beginning, as many as on
 *   the other side, so that a steep start is not flattened; at the end those that are there.
 * @returns a mean for each place; NaN where no value is finite
 */
export function movingMeans(
  values: ArrayLike<number>,
  places: readonly number[],
  reach: number,
): number[] {
  return places.map((place) => {
    const start = place - Math.min(reach, place);
    const end = Math.min(place + Math.min(reach, place), values.length - 1);
    return meanBetween(values, start, end);
  });
}

/**
 * Summed anew for each place: differences of running sums would lose every number that comes after
 * a very great one, as when a loss explodes.
 */
function meanBetween(values: ArrayLike<number>, first: number, last: number): number {
  let sum = 0;
  let count = 0;
  for (let index = first; index <= last; index++) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
