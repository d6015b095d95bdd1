/** Muon's part of an update: see `domain/training/optimizer.ts` and `assembly/muon.ts`. */
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { MUON, muonKernels, type UpdateNumbers } from "../../domain/training/optimizer";
import type { SimdMemory } from "./simd-memory";
import type { VectorAddresses } from "./training-vectors";
import { type PanelMatrix, padded, type WeightLayout } from "./weight-layout";

interface MuonKernel {
  readonly matrix: PanelMatrix;
  /** Real, as the change's scale goes by. */
  readonly longerSide: number;
}

export class MuonUpdate {
  readonly #memory: SimdMemory;
  readonly #layout: WeightLayout;
  readonly #vectors: VectorAddresses;
  readonly #kernels: readonly MuonKernel[];
  /** Room for the largest kernel twice, and for two squares of its shorter side. */
  readonly #x: number;
  readonly #y: number;
  readonly #square: number;
  readonly #fourth: number;

  constructor(
    memory: SimdMemory,
    network: ResolvedNetwork,
    layout: WeightLayout,
    vectors: VectorAddresses,
  ) {
    this.#memory = memory;
    this.#layout = layout;
    this.#vectors = vectors;
    const shapes = muonKernels(network);
    const matrices = layout.operations.flatMap(({ kernel }) => kernel ?? []);
    this.#kernels = shapes.map(({ rows, columns }, index) => {
      const matrix = matrices[index];
      if (!matrix) throw new RangeError(`no kernel ${index}`);
      return { matrix, longerSide: Math.max(rows, columns) };
    });
    const sizes = this.#kernels.map(({ matrix }) => padded(matrix.rows) * matrix.columns);
    const sides = this.#kernels.map(({ matrix }) => Math.min(padded(matrix.rows), matrix.columns));
    const size = Math.max(0, ...sizes);
    const side = Math.max(0, ...sides);
    this.#x = memory.placeFloats(size);
    this.#y = memory.placeFloats(size);
    this.#square = memory.placeFloats(side * side);
    this.#fourth = memory.placeFloats(side * side);
  }

  update(gradient: number, member: number, numbers: UpdateNumbers): void {
    const { kernels } = this.#memory;
    const at = this.#vectors;
    for (const { matrix, longerSide } of this.#kernels) {
      const { start, rows, columns } = matrix;
      const place = 4 * (member * this.#layout.size + start);
      const count = rows * columns;
      const squares = kernels.momentum(
        at.firstMoment + place,
        gradient + place,
        count,
        MUON.momentum,
        this.#x,
      );
      kernels.scaleToNorm(this.#x, count, 1 / (Math.sqrt(squares) + MUON.epsilon));
      const change = this.#orthogonal(rows, columns);
      kernels.muonChange(
        at.weights + place,
        change,
        at.averageWeights + place,
        count,
        numbers.learningRate,
        MUON.scale * Math.sqrt(longerSide),
        numbers.weightDecay,
        1 - numbers.averageDecay,
      );
    }
  }

  /** Of `x`, on the side that is shorter. @returns where it lies */
  #orthogonal(rows: number, columns: number): number {
    const { kernels } = this.#memory;
    if (padded(rows) >= columns) return this.#iterate(this.#x, this.#y, rows, columns);
    kernels.transposePanels(this.#x, rows, columns, this.#y);
    const last = this.#iterate(this.#y, this.#x, columns, padded(rows));
    const other = last === this.#x ? this.#y : this.#x;
    // Rows that were only padding are left out.
    kernels.transposePanels(last, columns, rows, other);
    return other;
  }

  #iterate(first: number, second: number, rows: number, columns: number): number {
    const { kernels } = this.#memory;
    let x = first;
    let y = second;
    for (let iteration = 0; iteration < MUON.iterations; iteration++) {
      kernels.columnProducts(x, rows, columns, this.#square);
      kernels.columnProducts(this.#square, columns, columns, this.#fourth);
      kernels.polynomial(this.#square, this.#fourth, columns, MUON.a, MUON.b, MUON.c);
      kernels.multiplyColumns(x, this.#fourth, rows, columns, y);
      [x, y] = [y, x];
    }
    return x;
  }
}
