/** Products in plain loops: what other ways of computing them are held to. */
import { checkProduct, checkWaves, type Matrices, type Matrix, type OwnedMatrix } from "./matrices";
import { writeWave } from "./waves";

export const PLAIN_MATRICES: Matrices = {
  create(rows, columns) {
    return plainMatrix(rows, columns, new Float32Array(rows * columns));
  },
  addProduct(left, right, into) {
    checkProduct([left.rows, left.columns], right, into);
    addProduct(left, { row: left.columns, inner: 1 }, right, into);
  },
  addTransposedProduct(left, right, into) {
    checkProduct([left.columns, left.rows], right, into);
    addProduct(left, { row: 1, inner: left.columns }, right, into);
  },
  writeWaves(turns, into) {
    checkWaves(turns, into);
    const { rows, columns } = turns;
    for (let row = 0; row < rows; row++) {
      const to = 2 * row * columns;
      writeWave(turns.values, row * columns, columns, into.values, to, to + columns);
    }
  },
};

function plainMatrix(
  rows: number,
  columns: number,
  values: Float32Array<ArrayBuffer>,
): OwnedMatrix {
  return {
    rows,
    columns,
    values,
    part: (firstRow, count) =>
      plainMatrix(
        count,
        columns,
        values.subarray(firstRow * columns, (firstRow + count) * columns),
      ),
    // Nothing is held but what the collector sees.
    dispose: () => {},
  };
}

/** From one number of the left matrix to the next, along a row of the product and along the sum. */
interface Strides {
  readonly row: number;
  readonly inner: number;
}

function addProduct(left: Matrix, strides: Strides, right: Matrix, into: Matrix): void {
  const { rows: inner, columns, values: factors } = right;
  const [lefts, sums] = [left.values, into.values];
  // Filled up with zeros, so that it can be taken four at a time.
  const own = new Float32Array(4 * Math.ceil(inner / 4));
  for (let row = 0; row < into.rows; row++) {
    for (let place = 0; place < inner; place++) {
      own[place] = lefts[row * strides.row + place * strides.inner] ?? 0;
    }
    for (let place = 0; place < inner; place += 4) {
      addFour(own, place, factors, columns, sums, row * columns);
    }
  }
}

/** Four summands at a time: the product is read and written a quarter as often. */
function addFour(
  left: Float32Array,
  place: number,
  factors: Float32Array,
  columns: number,
  sums: Float32Array,
  to: number,
): void {
  const a = left[place] ?? 0;
  const b = left[place + 1] ?? 0;
  const c = left[place + 2] ?? 0;
  const d = left[place + 3] ?? 0;
  // Most of an image is paper.
  if (a === 0 && b === 0 && c === 0 && d === 0) return;
  for (let column = 0; column < columns; column++) {
    const from = place * columns + column;
    // Behind the last row there is none, and what it is multiplied by is zero.
    sums[to + column] =
      (sums[to + column] ?? 0) +
      a * (factors[from] ?? 0) +
      b * (factors[from + columns] ?? 0) +
      c * (factors[from + 2 * columns] ?? 0) +
      d * (factors[from + 3 * columns] ?? 0);
  }
}
