import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen } from "./symmetric-eigen";

test("a matrix of two by two", () => {
  // [[2, 1], [1, 2]] doubles the difference's share and triples the sum's: 3 along (1, 1).
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  const [x = 0, y = 0] = vectors[0] ?? [];
  expect(x).toBeCloseTo(y, 12);
  expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
});

test("a diagonal matrix is sorted and nothing else", () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(1, 0, 0, 0, 5, 0, 0, 0, -2), 3);
  expect(values).toEqual([5, 1, -2]);
  expect(vectors.map((vector) => [...vector])).toEqual([
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ]);
});

test("nothing at all has eigenvalues of zero", () => {
  expect(symmetricEigen(new Float64Array(4), 2).values).toEqual([0, 0]);
});

test("the matrix stretches each vector by its value, and vectors stand at right angles", () => {
  const SIZE = 6;
  const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
    minLength: SIZE * SIZE,
    maxLength: SIZE * SIZE,
  });
  fc.assert(
    fc.property(numbers, (half) => {
      const at = (row: number, column: number) => half[row * SIZE + column] ?? 0;
      const matrix = Float64Array.from(half, (_, index) => {
        const [row, column] = [Math.floor(index / SIZE), index % SIZE];
        return at(row, column) + at(column, row);
      });
      const { values, vectors } = symmetricEigen(matrix, SIZE);
      for (const [place, vector] of vectors.entries()) {
        for (let row = 0; row < SIZE; row++) {
          const product = dot(matrix.subarray(row * SIZE, (row + 1) * SIZE), vector);
          expect(product).toBeCloseTo((values[place] ?? 0) * (vector[row] ?? 0), 7);
        }
        for (const [other, otherVector] of vectors.entries()) {
          expect(dot(vector, otherVector)).toBeCloseTo(place === other ? 1 : 0, 9);
        }
      }
    }),
  );
});

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
