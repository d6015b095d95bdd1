import { describe, expect, test } from "vitest";
import { seededRandom, standardNormal } from "../../domain/random";
import { sparseRows } from "../sparse-rows";
import { TimeSlice } from "../time-slice";
import { principalComponents } from "./principal-components";

async function componentsOf(
  dense: Float32Array,
  count: number,
  wanted: number,
  seed = 1,
): Promise<{ readonly components: Float64Array; readonly shares: readonly number[] }> {
  const slice = new TimeSlice(new AbortController().signal);
  const rows = await sparseRows(dense, count, slice);
  const steps = principalComponents(rows, wanted, seed, slice);
  const shares: number[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { components: value, shares };
    shares.push(value);
  }
}

/** Six rows of four numbers. */
const SIX = Float32Array.of(
  ...[2, 0, 1, 0],
  ...[0, 3, 0, 1],
  ...[4, 0, 2, 0],
  ...[0, 0, 5, 1],
  ...[1, 6, 0, 0],
  ...[0, 1, 3, 2],
);

describe("principalComponents", () => {
  test("agrees with NumPy's singular value decomposition", async () => {
    const { components } = await componentsOf(SIX, 6, 2);
    // NumPy 2.4.6: U, S, _ = linalg.svd(X - X.mean(0)); (U * S)[:, :2], the entry of greatest
    // size made positive in each column.
    const expected = [
      ...[-0.90787606, 1.66476783],
      ...[2.20907982, -0.56473573],
      ...[-1.66348206, 2.81861266],
      ...[-3.07198913, -2.01961531],
      ...[4.636569, -0.17807924],
      ...[-1.20230158, -1.72095021],
    ];
    expect(components).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      expect(components[index]).toBeCloseTo(value, 6);
    }
  });

  test("finds few strong directions among many weak ones", async () => {
    // Column 70 varies most, then column 20: standard deviations 30, 10 and otherwise 1.
    const random = seededRandom(5);
    const spread = (column: number) => (column === 70 ? 30 : column === 20 ? 10 : 1);
    const dense = Float32Array.from({ length: 200 * 100 }, (_, index) => {
      return 7 + spread(index % 100) * standardNormal(random);
    });
    const { components } = await componentsOf(dense, 200, 2);
    for (const [component, column] of [70, 20].entries()) {
      const found = Array.from({ length: 200 }, (_, row) => components[2 * row + component] ?? 0);
      const actual = Array.from({ length: 200 }, (_, row) => dense[100 * row + column] ?? 0);
      expect(Math.abs(correlation(found, actual))).toBeGreaterThan(0.99);
    }
  });

  test("gives as many components as there are columns, if more are wanted", async () => {
    expect((await componentsOf(SIX, 6, 30)).components).toHaveLength(6 * 4);
  });

  test("is zero where all rows are the same", async () => {
    const same = new Float32Array(3 * 2).fill(4);
    expect([...(await componentsOf(same, 3, 2)).components]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("says how far it is", async () => {
    expect((await componentsOf(SIX, 6, 2)).shares).toEqual([0.25, 0.5, 0.75]);
  });
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const centred = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [centred(one), centred(other)];
  const product = a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  return product / (Math.hypot(...a) * Math.hypot(...b));
}
