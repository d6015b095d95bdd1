/**
 * Eigenvectors of a small symmetric matrix, by Jacobi's rotations: each makes one number beside
 * the diagonal zero, until all are.
 *
 * Source: Golub & Van Loan, "Matrix Computations", 4th edition (2013), section 8.5.
 */

const MAX_SWEEPS = 30;

/** Of the sum of squares: what is left beside the diagonal when it is done. */
const TOLERANCE = 1e-22;

export interface Eigen {
  /** Descending. */
  readonly values: readonly number[];
  /** `vectors[i]` belongs to `values[i]`, `[size]`, of length one. */
  readonly vectors: readonly Float64Array[];
}

/** @param matrix `[size * size]`, symmetric; not changed */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  // Rows, not columns, are the vectors: a rotation then treats both alike.
  const v = Float64Array.from({ length: size * size }, (_, index) =>
    index % (size + 1) === 0 ? 1 : 0,
  );
  const total = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MAX_SWEEPS && besideDiagonal(a, size) > TOLERANCE * total; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, index) => index).sort(
    (one, other) => a[other * size + other] - a[one * size + one],
  );
  return {
    values: order.map((index) => a[index * size + index]),
    vectors: order.map((index) => v.slice(index * size, (index + 1) * size)),
  };
}

function besideDiagonal(a: Float64Array, size: number): number {
  return a.reduce((sum, value, index) => (index % (size + 1) === 0 ? sum : sum + value * value), 0);
}

/** Makes the number in row p, column q zero. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q];
  if (between === 0) return;
  const tau = (a[q * size + q] - a[p * size + p]) / (2 * between);
  const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cos = 1 / Math.sqrt(1 + tangent * tangent);
  const sin = tangent * cos;
  for (let index = 0; index < size; index++) {
    turn(a, index * size + p, index * size + q, cos, sin);
  }
  for (let index = 0; index < size; index++) {
    turn(a, p * size + index, q * size + index, cos, sin);
    turn(v, p * size + index, q * size + index, cos, sin);
  }
}

function turn(values: Float64Array, one: number, other: number, cos: number, sin: number): void {
  const first = values[one];
  const second = values[other];
  values[one] = cos * first - sin * second;
  values[other] = sin * first + cos * second;
}
