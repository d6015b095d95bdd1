/** Scores and gradients of a linear classifier, a batch at a time. */
import type { Matrices, Matrix, OwnedMatrix } from "../../engine/matrices/matrices";
import type { Features } from "./features";
import type { LinearWeights } from "./linear-weights";

/** Has matrices of its own; the features are the caller's. */
export class LinearClassifier {
  readonly classes: number;
  readonly #matrices: Matrices;
  readonly #features: Features;
  readonly #featureCount: number;
  /** `[features + 1, classes]`: at last a row of offsets. */
  readonly #weights: OwnedMatrix;
  /** `[batch, classes]` */
  readonly #scores: OwnedMatrix;
  /** Features of the images that were scored last. */
  #seen: Matrix[] = [];

  constructor(matrices: Matrices, features: Features, classes: number, batch: number) {
    this.classes = classes;
    this.#matrices = matrices;
    this.#features = features;
    this.#featureCount = features.blocks.reduce((sum, block) => sum + block, 0);
    this.#weights = matrices.create(this.#featureCount + 1, classes);
    this.#scores = matrices.create(batch, classes);
  }

  /** `[features + 1, classes]`: at last a row of offsets, which all images have in common. */
  get weights(): Matrix {
    return this.#weights;
  }

  setWeights({ kernel, offsets }: LinearWeights): void {
    this.#weights.values.set(kernel);
    this.#weights.values.set(offsets, kernel.length);
  }

  /**
   * Block after block of features, so that others can be heard between two.
   *
   * @param ink `[n, side * side]`
   * @yields `[n, classes]`, whole when nothing more comes; it lasts until the next call
   */
  *score(ink: Matrix): Generator<Matrix> {
    const scores = this.#scores.part(0, ink.rows);
    const offsets = this.#weights.part(this.#featureCount, 1).values;
    for (let image = 0; image < ink.rows; image++) {
      scores.values.set(offsets, image * this.classes);
    }
    this.#seen = [];
    let start = 0;
    for (const block of this.#features.of(ink)) {
      this.#seen.push(block);
      this.#matrices.addProduct(block, this.#weights.part(start, block.columns), scores);
      start += block.columns;
      yield scores;
    }
  }

  /** All blocks without a pause. */
  scoreAtOnce(ink: Matrix): Matrix {
    let scores: Matrix = this.#scores.part(0, ink.rows);
    for (scores of this.score(ink));
    return scores;
  }

  /**
   * Adds the gradient by the weights, of the images that were scored last; they are gone then.
   *
   * @param dScores `[n, classes]`: the gradient by their scores; images without any cost nothing
   * @param into of the shape of the weights
   */
  *addGradient(dScores: Matrix, into: Matrix): Generator<void> {
    const taught = rowsThatTeach(dScores);
    const slopes = gathered(dScores, taught);
    let start = 0;
    for (const block of this.#seen) {
      const own = into.part(start, block.columns);
      this.#matrices.addTransposedProduct(gathered(block, taught), slopes, own);
      start += block.columns;
      yield;
    }
    const offsets = into.part(start, 1).values;
    for (const [place, slope] of slopes.values.entries()) {
      const index = place % this.classes;
      offsets[index] = (offsets[index] ?? 0) + slope;
    }
  }

  dispose(): void {
    this.#weights.dispose();
    this.#scores.dispose();
  }
}

/** Positions of rows that are not all zeros. */
function rowsThatTeach({ rows, columns, values }: Matrix): readonly number[] {
  const taught: number[] = [];
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    if (own.some((value) => value !== 0)) taught.push(row);
  }
  return taught;
}

/** Moves rows up, in place. @param wanted ascending */
function gathered(matrix: Matrix, wanted: readonly number[]): Matrix {
  const { columns, values } = matrix;
  for (const [place, row] of wanted.entries()) {
    if (place !== row) values.copyWithin(place * columns, row * columns, (row + 1) * columns);
  }
  return matrix.part(0, wanted.length);
}
