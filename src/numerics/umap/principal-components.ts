/**
 * The directions in which points differ most, without the large matrix of covariances.
 *
 * Source: Halko, Martinsson & Tropp (2011), arXiv:0909.4061, algorithm 4.4, "randomized subspace
 * iteration": some random directions are turned towards the principal ones by the data itself,
 * then the exact answer is sought among them.
 */
import { seededRandom } from "../../domain/random";
import { addScaled } from "../axes";
import { placesOf, timesMoments } from "../moments";
import { orthonormalize } from "../orthonormalize";
import { randomAxes } from "../principal-axes";
import type { SparseRows } from "../sparse-rows";
import { symmetricEigen } from "../symmetric-eigen";
import type { TimeSlice } from "../time-slice";

/** Directions beyond those wanted: section 1.3 of the source recommends 5 or 10. */
const SPARE_DIRECTIONS = 10;

/** Rounds through the data; section 1.6 of the source finds one or two enough. */
const ROUNDS = 3;

/**
 * Yields the share that is done, 0 to 1.
 *
 * @returns `[count * components]`, row-major: each row's place along each component, from their
 *   mean; the component of greatest variance first. There are `wanted` components, or as many as
 *   a row has numbers. The sign is such that the row farthest out lies on the positive side.
 */
export async function* principalComponents(
  rows: SparseRows,
  wanted: number,
  seed: number,
  slice: TimeSlice,
): AsyncGenerator<number, Float64Array> {
  const { count, width } = rows;
  const components = Math.min(wanted, width);
  const axes = randomAxes(width, wanted + SPARE_DIRECTIONS, seededRandom(seed));
  const mean = meanRow(rows);
  for (let round = 0; round < ROUNDS; round++) {
    await orthonormalize(axes, slice);
    await timesMoments(axes, rows, mean, slice);
    yield (round + 1) / (ROUNDS + 1);
  }
  await orthonormalize(axes, slice);
  const places = await placesOf(rows, mean, axes, slice);
  const { vectors } = symmetricEigen(products(places, axes.count), axes.count);
  const found = new Float64Array(count * components);
  for (const [component, vector] of vectors.slice(0, components).entries()) {
    alongVector(places, vector, found, component, components);
    if (slice.isOver) await slice.pause();
  }
  return found;
}

function meanRow({ count, width, columns, values }: SparseRows): Float64Array {
  const mean = new Float64Array(width);
  for (const [index, value] of values.entries()) {
    const column = columns[index];
    mean[column] += value / count;
  }
  return mean;
}

/** The places' products with themselves, `[size * size]`: the covariance, but for a factor. */
function products(places: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size * size);
  for (let start = 0; start < places.length; start += size) {
    for (let one = 0; one < size; one++) {
      addScaled(sums, one * size, places, start, size, places[start + one]);
    }
  }
  return sums;
}

function alongVector(
  places: Float64Array,
  vector: Float64Array,
  found: Float64Array,
  component: number,
  components: number,
): void {
  const size = vector.length;
  const along = Float64Array.from({ length: places.length / size }, (_, row) =>
    vector.reduce((sum, value, index) => sum + value * places[row * size + index], 0),
  );
  const farthest = along.reduce(
    (most, place) => (Math.abs(place) > Math.abs(most) ? place : most),
    0,
  );
  const sign = farthest < 0 ? -1 : 1;
  for (const [row, place] of along.entries()) found[row * components + component] = sign * place;
}
