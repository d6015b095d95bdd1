import { describe, expect, test } from "vitest";
import { type Matrices, matrixOf } from "./matrices";
import { PLAIN_MATRICES } from "./plain-matrices";
import { startSimdMatrices } from "./simd-matrices";

const WAYS: readonly (readonly [string, () => Promise<Matrices>])[] = [
  ["plain loops", async () => PLAIN_MATRICES],
  ["SIMD", () => startSimdMatrices("plain")],
  // Plain where this Node does not know the relaxed one.
  ["the faster SIMD", () => startSimdMatrices()],
];

/** Whole numbers from -8 to 8, so that sums are exact, however they are added. */
function whole(count: number, salt: number): Float32Array {
  return Float32Array.from({ length: count }, (_, place) => ((place * 37 + salt * 11) % 17) - 8);
}

function expected(left: Float32Array, right: Float32Array, shape: readonly number[]): number[] {
  const [rows = 0, inner = 0, columns = 0] = shape;
  return Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    let sum = 1;
    for (let index = 0; index < inner; index++) {
      sum += (left[row * inner + index] ?? 0) * (right[index * columns + column] ?? 0);
    }
    return sum;
  });
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  return values.map((_, place) => values[(place % rows) * columns + Math.floor(place / rows)] ?? 0);
}

describe.each(WAYS)("products by %s", (_name, start) => {
  test.each([
    [1, 1, 1],
    [1, 300, 20],
    [4, 8, 8],
    [5, 3, 10],
    [7, 13, 9],
    [33, 600, 17],
    [6, 5, 700],
  ])("of %i×%i by %i columns are added to what was there", async (rows, inner, columns) => {
    const matrices = await start();
    const [left, right] = [whole(rows * inner, 1), whole(inner * columns, 2)];
    const factor = matrixOf(matrices, inner, columns, right);
    const ones = new Float32Array(rows * columns).fill(1);
    const sums = matrixOf(matrices, rows, columns, ones);
    const turned = matrixOf(matrices, rows, columns, ones);
    matrices.addProduct(matrixOf(matrices, rows, inner, left), factor, sums);
    const tall = matrixOf(matrices, inner, rows, transposed(left, rows, inner));
    matrices.addTransposedProduct(tall, factor, turned);

    const wanted = expected(left, right, [rows, inner, columns]);
    expect([...sums.values]).toEqual(wanted);
    expect([...turned.values]).toEqual(wanted);
  });

  test("give a row the same bits whatever is beside it", async () => {
    const matrices = await start();
    const [rows, inner, columns] = [9, 300, 21];
    const values = whole(rows * inner, 1).map((value) => value / 7);
    const left = matrixOf(matrices, rows, inner, values);
    const right = matrixOf(
      matrices,
      inner,
      columns,
      whole(inner * columns, 2).map((v) => v / 3),
    );
    const all = matrices.create(rows, columns);
    matrices.addProduct(left, right, all);
    for (let row = 0; row < rows; row++) {
      const alone = matrices.create(1, columns);
      matrices.addProduct(left.part(row, 1), right, alone);
      expect(alone.values).toEqual(all.part(row, 1).values);
    }
  });

  test("refuse shapes that do not fit", async () => {
    const matrices = await start();
    const [tall, wide] = [matrices.create(3, 2), matrices.create(2, 3)];
    expect(() => matrices.addProduct(tall, wide, wide)).toThrow(RangeError);
    expect(() => matrices.addTransposedProduct(tall, wide, wide)).toThrow(RangeError);
    expect(() => matrices.writeWaves(tall, wide)).toThrow(RangeError);
  });
});

describe.each(WAYS)("waves by %s", (_name, start) => {
  test("agree with the language's own", async () => {
    const matrices = await start();
    const [rows, columns] = [9, 89];
    const turns = Float32Array.from({ length: rows * columns }, (_, index) => (index - 400) / 133);
    const into = matrices.create(rows, 2 * columns);
    matrices.writeWaves(matrixOf(matrices, rows, columns, turns), into);
    const waves = into.values;

    for (const [index, turn] of turns.entries()) {
      const at = 2 * columns * Math.floor(index / columns) + (index % columns);
      expect(Math.abs((waves[at] ?? 9) - Math.cos(2 * Math.PI * turn))).toBeLessThan(3e-5);
      expect(Math.abs((waves[at + columns] ?? 9) - Math.sin(2 * Math.PI * turn))).toBeLessThan(
        3e-5,
      );
    }
  });
});

describe.each(WAYS)("matrices in %s", (_name, start) => {
  test("are zero at first, also where another one was before", async () => {
    const matrices = await start();
    const before = matrixOf(matrices, 2, 2, [1, 2, 3, 4]);
    before.dispose();
    expect([...matrices.create(2, 2).values]).toEqual([0, 0, 0, 0]);
  });

  test("keep their numbers when others are created", async () => {
    const matrices = await start();
    const one = matrixOf(matrices, 2, 1, [5, 6]);
    // 16 MB: more than was there at first.
    matrices.create(2000, 2000).dispose();
    expect([...one.values]).toEqual([5, 6]);
  });

  test("share their numbers with their parts", async () => {
    const matrices = await start();
    const whole = matrices.create(3, 2);
    whole.part(1, 2).part(1, 1).values.set([7, 8]);
    expect([...whole.values]).toEqual([0, 0, 0, 0, 7, 8]);
  });
});
