/**
 * Products of matrices, computed at once where they are called for.
 *
 * Matrices live where the products are computed, so that what is used often is handed over once.
 * Every row of a product is the sum of the same numbers in the same order, whichever rows are
 * beside it.
 */

/** Row-major, 32-bit. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /**
   * `[rows * columns]`: the matrix itself, not a copy. To be asked for anew after anybody may have
   * created a matrix, because that can move all of them: after each `await`.
   */
  readonly values: Float32Array<ArrayBuffer>;
  /** Some of its rows: the same numbers, gone with the whole. */
  part(firstRow: number, rows: number): Matrix;
}

export interface OwnedMatrix extends Matrix {
  dispose(): void;
}

export interface Matrices {
  /** All zeros; the caller disposes it. */
  create(rows: number, columns: number): OwnedMatrix;
  /** into += left · right. @throws RangeError where the shapes do not fit */
  addProduct(left: Matrix, right: Matrix, into: Matrix): void;
  /** into += leftᵀ · right. @throws RangeError where the shapes do not fit */
  addTransposedProduct(left: Matrix, right: Matrix, into: Matrix): void;
  /**
   * Cosines and sines of turns, of which 1 is a full circle; see `waves.ts`.
   *
   * @param turns `[n, m]`
   * @param into `[n, 2m]`, overwritten: a row's cosines, then its sines
   */
  writeWaves(turns: Matrix, into: Matrix): void;
}

/** The caller disposes it. */
export function matrixOf(
  matrices: Matrices,
  rows: number,
  columns: number,
  values: ArrayLike<number>,
): OwnedMatrix {
  const matrix = matrices.create(rows, columns);
  matrix.values.set(values);
  return matrix;
}

/** @throws RangeError where inner or outer lengths differ */
export function checkProduct(
  [rows, inner]: readonly [number, number],
  right: Matrix,
  into: Matrix,
): void {
  if (inner !== right.rows || rows !== into.rows || right.columns !== into.columns) {
    const shapes = [
      [rows, inner],
      [right.rows, right.columns],
      [into.rows, into.columns],
    ];
    const [left, middle, result] = shapes.map((shape) => shape.join("×"));
    throw new RangeError(`${left} by ${middle} cannot be added to ${result}`);
  }
}

/** @throws RangeError where `into` is not of the same rows, twice as long */
export function checkWaves(turns: Matrix, into: Matrix): void {
  if (into.rows !== turns.rows || into.columns !== 2 * turns.columns) {
    const wanted = `${turns.rows}×${2 * turns.columns}`;
    throw new RangeError(`waves need a matrix of ${wanted}; got ${into.rows}×${into.columns}`);
  }
}
