/**
 * How far a point is from the nearest of some classes, in units of how the points of a class spread.
 *
 * The classes share one covariance (as in linear discriminant analysis), drawn towards a sphere, so
 * that few points suffice. Distances are those of Mahalanobis, divided by the root of the
 * dimensions: about 1 for a point of a class.
 */
import { choleskyOf } from "./cholesky";

/** Of the mean variance; more of it where there are few points a dimension. */
const LEAST_SHRINKAGE = 0.05;

export class ClassDistances {
  readonly #size: number;
  readonly #classes: readonly number[];
  /** `[classes][size]`, whitened. */
  readonly #means: readonly Float64Array[];
  /** Lower triangle, row by row: the covariance is this times its transpose. */
  readonly #root: Float64Array;
  readonly #white: Float64Array;

  /**
   * @param points `[points][size]`
   * @param classes of each point; a class without points is none
   */
  constructor(points: readonly Float64Array[], classes: ArrayLike<number>, size: number) {
    this.#size = size;
    const means = classMeans(points, classes, size);
    const covariance = withinClasses(points, classes, means, size);
    const freedom = Math.max(1, points.length - means.size);
    this.#root = choleskyOf(shrunk(covariance, size, size / freedom), size);
    this.#white = new Float64Array(size);
    this.#classes = [...means.keys()];
    this.#means = [...means.values()].map((mean) => {
      const white = new Float64Array(size);
      this.#whiten(mean, white);
      return white;
    });
  }

  /** To the nearest class. */
  nearest(point: Float64Array): number {
    return Math.sqrt(this.#nearest(point).squared / this.#size);
  }

  nearestClass(point: Float64Array): number {
    return this.#classes[this.#nearest(point).place];
  }

  #nearest(point: Float64Array): { readonly squared: number; readonly place: number } {
    const white = this.#white;
    this.#whiten(point, white);
    let squared = Number.POSITIVE_INFINITY;
    let place = 0;
    for (const [index, mean] of this.#means.entries()) {
      let sum = 0;
      for (let axis = 0; axis < mean.length && sum < squared; axis++) {
        const difference = white[axis] - mean[axis];
        sum += difference * difference;
      }
      if (sum >= squared) continue;
      squared = sum;
      place = index;
    }
    return { squared, place };
  }

  /** Solves `root * into = point`. */
  #whiten(point: Float64Array, into: Float64Array): void {
    const size = this.#size;
    for (let row = 0; row < size; row++) {
      const line = row * size;
      let rest = point[row];
      for (let column = 0; column < row; column++) rest -= this.#root[line + column] * into[column];
      into[row] = rest / this.#root[line + row];
    }
  }
}

function classMeans(
  points: readonly Float64Array[],
  classes: ArrayLike<number>,
  size: number,
): Map<number, Float64Array> {
  const means = new Map<number, Float64Array>();
  const counts = new Map<number, number>();
  for (const [index, point] of points.entries()) {
    const mean = means.get(classes[index]) ?? new Float64Array(size);
    for (let axis = 0; axis < size; axis++) mean[axis] += point[axis];
    means.set(classes[index], mean);
    counts.set(classes[index], (counts.get(classes[index]) ?? 0) + 1);
  }
  for (const [index, mean] of means) {
    const count = counts.get(index) ?? 1;
    for (let axis = 0; axis < size; axis++) mean[axis] /= count;
  }
  return means;
}

function withinClasses(
  points: readonly Float64Array[],
  classes: ArrayLike<number>,
  means: ReadonlyMap<number, Float64Array>,
  size: number,
): Float64Array {
  const sum = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (const [index, point] of points.entries()) {
    const mean = means.get(classes[index]) ?? point;
    for (let axis = 0; axis < size; axis++) centred[axis] = point[axis] - mean[axis];
    for (let row = 0; row < size; row++) {
      const factor = centred[row];
      for (let column = 0; column <= row; column++) {
        sum[row * size + column] += factor * centred[column];
      }
    }
  }
  const freedom = Math.max(1, points.length - means.size);
  return sum.map((value) => value / freedom);
}

/** Towards a sphere of the same size; at least a trace of one, so that it can be inverted. */
function shrunk(covariance: Float64Array, size: number, perFreedom: number): Float64Array {
  let trace = 0;
  for (let axis = 0; axis < size; axis++) trace += covariance[axis * size + axis];
  const variance = Math.max(trace / size, 1e-6);
  const share = Math.min(1, LEAST_SHRINKAGE + perFreedom / 2);
  return covariance.map((value, index) => {
    const sphere = index % (size + 1) === 0 ? variance : 0;
    return (1 - share) * value + share * sphere;
  });
}
