/** Each point's nearest others, by comparing all with all. */
import { NearestList } from "../nearest-list";
import type { TimeSlice } from "../time-slice";

export interface Neighbours {
  /** Neighbours a point. */
  readonly each: number;
  /** `[count * each]`, nearest first. */
  readonly positions: Uint32Array;
  /** `[count * each]`, Euclidean. */
  readonly distances: Float64Array;
}

/**
 * Yields the share that is done, 0 to 1.
 *
 * @param points `[count * dimensions]`, row-major, all finite
 * @param each fewer than there are points
 */
export async function* nearestOthers(
  points: Float64Array,
  count: number,
  each: number,
  slice: TimeSlice,
): AsyncGenerator<number, Neighbours> {
  const positions = new Uint32Array(count * each);
  const distances = new Float64Array(count * each);
  for (let point = 0; point < count; point++) {
    const nearest = nearestTo(points, count, point, each);
    positions.set(nearest.positions, point * each);
    distances.set(nearest.distances.map(Math.sqrt), point * each);
    if (slice.isOver) {
      await slice.pause();
      yield point / count;
    }
  }
  return { each, positions, distances };
}

function nearestTo(points: Float64Array, count: number, point: number, each: number): NearestList {
  const dimensions = points.length / count;
  const nearest = new NearestList(each);
  let { limit } = nearest;
  for (let other = 0; other < count; other++) {
    if (other === point) continue;
    let squares = 0;
    for (let dimension = 0; dimension < dimensions && squares < limit; dimension++) {
      const difference =
        points[point * dimensions + dimension] - points[other * dimensions + dimension];
      squares += difference * difference;
    }
    if (squares >= limit) continue;
    nearest.offer(other, squares);
    ({ limit } = nearest);
  }
  return nearest;
}
