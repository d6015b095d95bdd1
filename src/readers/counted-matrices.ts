import type { Matrices, Matrix, OwnedMatrix } from "../engine/matrices/matrices";

/** Knows how many matrices there are that nobody has disposed; for tests. */
export class CountedMatrices implements Matrices {
  alive = 0;
  readonly #inner: Matrices;

  constructor(inner: Matrices) {
    this.#inner = inner;
  }

  create(rows: number, columns: number): OwnedMatrix {
    this.alive++;
    const matrix = this.#inner.create(rows, columns);
    const { dispose } = matrix;
    return Object.assign(matrix, {
      dispose: () => {
        dispose();
        this.alive--;
      },
    });
  }

  addProduct(left: Matrix, right: Matrix, into: Matrix): void {
    this.#inner.addProduct(left, right, into);
  }

  addTransposedProduct(left: Matrix, right: Matrix, into: Matrix): void {
    this.#inner.addTransposedProduct(left, right, into);
  }

  writeWaves(turns: Matrix, into: Matrix): void {
    this.#inner.writeWaves(turns, into);
  }
}
