/** Products of four numbers at a time, in WebAssembly; the module is in `assembly/`. */
import { type BuildName, compileModule } from "../simd/compile-module";
import * as builds from "./assembly/matrices.ts?wasm";
import { checkProduct, checkWaves, type Matrices, type Matrix, type OwnedMatrix } from "./matrices";

/** What the module exports; addresses and lengths are in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly allocate: (bytes: number) => number;
  readonly release: (address: number) => void;
  readonly addProduct: (
    left: number,
    leftRow: number,
    leftInner: number,
    right: number,
    into: number,
    rows: number,
    inner: number,
    columns: number,
  ) => void;
  readonly writeWaves: (turns: number, into: number, rows: number, columns: number) => void;
}

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** @param wanted to test one of the builds; otherwise the faster that this browser has */
export async function startSimdMatrices(wanted?: BuildName): Promise<Matrices> {
  const { exports } = await WebAssembly.instantiate(await compileModule(builds, wanted), {
    env: {
      abort() {
        throw new RangeError("there is not enough memory for the matrices");
      },
    },
  });
  return new SimdMatrices(exports as unknown as Exports);
}

class SimdMatrices implements Matrices {
  readonly #exports: Exports;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  create(rows: number, columns: number): OwnedMatrix {
    const { memory, allocate, release } = this.#exports;
    const address = allocate(Math.max(1, rows * columns) * FLOAT_BYTES);
    const matrix = new SimdMatrix(memory, address, rows, columns);
    matrix.values.fill(0);
    return Object.assign(matrix, { dispose: () => release(address) });
  }

  addProduct(left: Matrix, right: Matrix, into: Matrix): void {
    checkProduct([left.rows, left.columns], right, into);
    this.#add(left, left.columns, 1, right, into);
  }

  addTransposedProduct(left: Matrix, right: Matrix, into: Matrix): void {
    checkProduct([left.columns, left.rows], right, into);
    this.#add(left, 1, left.columns, right, into);
  }

  writeWaves(turns: Matrix, into: Matrix): void {
    checkWaves(turns, into);
    this.#exports.writeWaves(addressOf(turns), addressOf(into), turns.rows, turns.columns);
  }

  #add(left: Matrix, leftRow: number, leftInner: number, right: Matrix, into: Matrix): void {
    this.#exports.addProduct(
      addressOf(left),
      leftRow * FLOAT_BYTES,
      leftInner * FLOAT_BYTES,
      addressOf(right),
      addressOf(into),
      into.rows,
      right.rows,
      into.columns,
    );
  }
}

class SimdMatrix implements Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly address: number;
  readonly #memory: WebAssembly.Memory;

  constructor(memory: WebAssembly.Memory, address: number, rows: number, columns: number) {
    this.#memory = memory;
    this.address = address;
    this.rows = rows;
    this.columns = columns;
  }

  get values(): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#memory.buffer, this.address, this.rows * this.columns);
  }

  part(firstRow: number, rows: number): Matrix {
    if (firstRow < 0 || rows < 0 || firstRow + rows > this.rows) {
      throw new RangeError(`rows ${firstRow} to ${firstRow + rows} of ${this.rows}`);
    }
    const address = this.address + firstRow * this.columns * FLOAT_BYTES;
    return new SimdMatrix(this.#memory, address, rows, this.columns);
  }
}

/** @throws TypeError for a matrix of somebody else's */
function addressOf(matrix: Matrix): number {
  if (matrix instanceof SimdMatrix) return matrix.address;
  throw new TypeError("a matrix of these matrices was expected");
}
