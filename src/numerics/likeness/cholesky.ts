/**
 * The root of a covariance: `L` with `L * transpose(L)` = the matrix.
 *
 * Source: Golub & Van Loan, "Matrix Computations", 4th edition (2013), section 4.2.
 *
 * @param matrix `[size * size]`, positive definite; its lower triangle alone is read
 * @returns `[size * size]`, lower triangle
 * @throws RangeError where the matrix is not positive definite
 */
export function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column];
      for (let index = 0; index < column; index++) {
        rest -= root[row * size + index] * root[column * size + index];
      }
      if (column < row) root[row * size + column] = rest / root[column * size + column];
      else if (rest > 0) root[row * size + row] = Math.sqrt(rest);
      else throw new RangeError(`row ${row} makes the matrix not positive definite`);
    }
  }
  return root;
}
