import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orthonormalize } from "./orthonormalize";

describe("orthonormal directions", () => {
  test("are what is new in each, at length 1", () => {
    // Columns (3, 4) and (1, 0): the first becomes (0.6, 0.8); of the second, 0.6 times that is
    // taken off, which leaves (0.64, -0.48), of length 0.8.
    const columns = Float64Array.of(3, 1, 4, 0);
    orthonormalize(columns, 2, 2);

    const expected = [0.6, 0.8, 0.8, -0.6];
    for (const [place, value] of columns.entries()) {
      expect(value).toBeCloseTo(expected[place] ?? 0, 12);
    }
  });

  test("are zero where there is nothing new", () => {
    const columns = Float64Array.of(1, 2, 0, 2, 4, 1);
    orthonormalize(columns, 2, 3);

    expect([columns[1], columns[4]]).toEqual([0, 0]);
  });

  test("are at right angles even where they were nearly the same", () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    const nearly = fc.array(value, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(nearly, (noise) => {
        const columns = Float64Array.from(
          noise,
          (part, place) => place + 1 - (place % 3) + part * 1e-6,
        );
        orthonormalize(columns, 4, 3);

        for (const [one, other] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          let dot = 0;
          for (let row = 0; row < 4; row++) {
            dot += (columns[row * 3 + one] ?? 0) * (columns[row * 3 + other] ?? 0);
          }
          expect(Math.abs(dot)).toBeLessThan(1e-8);
        }
      }),
    );
  });
});
