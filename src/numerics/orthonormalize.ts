/** Makes directions orthonormal, one after the other (Gram and Schmidt). */

/** What is left of a direction below this share of its length is rounding, not direction. */
const ROUNDING = 1e-7;

/**
 * In place. Each direction is freed of the ones before it twice, because once leaves rounding
 * behind where two are nearly the same (Giraud et al., 2005, doi:10.1007/s00211-005-0615-4).
 *
 * @param columns `[size * count]`, row-major, the directions in its columns; one that is no new
 *   direction becomes all zeros
 */
export function orthonormalize(columns: Float64Array, size: number, count: number): void {
  for (let column = 0; column < count; column++) {
    const length = Math.sqrt(dot(columns, size, count, column, column));
    for (const _pass of ["first", "second"]) {
      for (let earlier = 0; earlier < column; earlier++) {
        const share = dot(columns, size, count, column, earlier);
        addColumn(columns, size, count, column, earlier, -share);
      }
    }
    const left = Math.sqrt(dot(columns, size, count, column, column));
    const scale = left > ROUNDING * length ? 1 / left : 0;
    for (let row = 0; row < size; row++) {
      columns[row * count + column] = (columns[row * count + column] ?? 0) * scale;
    }
  }
}

function dot(
  columns: Float64Array,
  size: number,
  count: number,
  one: number,
  other: number,
): number {
  let sum = 0;
  for (let place = 0; place < size * count; place += count) {
    sum += (columns[place + one] ?? 0) * (columns[place + other] ?? 0);
  }
  return sum;
}

function addColumn(
  columns: Float64Array,
  size: number,
  count: number,
  to: number,
  from: number,
  scale: number,
): void {
  for (let place = 0; place < size * count; place += count) {
    columns[place + to] = (columns[place + to] ?? 0) + scale * (columns[place + from] ?? 0);
  }
}
