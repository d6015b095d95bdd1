import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orthonormalize } from "./orthonormalize";
import { TimeSlice } from "./time-slice";

async function orthonormal(count: number, numbers: Iterable<number>): Promise<Float64Array> {
  const values = Float64Array.from(numbers);
  await orthonormalize({ count, values }, new TimeSlice(new AbortController().signal));
  return values;
}

describe("orthonormal directions", () => {
  test("are what is new in each, at length 1", async () => {
    // Columns (3, 4) and (1, 0): the first becomes (0.6, 0.8); of the second, 0.6 times that is
    // taken off, which leaves (0.64, -0.48), of length 0.8.
    const columns = await orthonormal(2, [3, 1, 4, 0]);

    for (const [place, expected] of [0.6, 0.8, 0.8, -0.6].entries()) {
      expect(columns[place]).toBeCloseTo(expected, 12);
    }
  });

  test("are zero where there is nothing new", async () => {
    const columns = await orthonormal(3, [1, 2, 0, 2, 4, 1]);

    expect([columns[1], columns[4]]).toEqual([0, 0]);
  });

  test("are zero where there was nothing", async () => {
    expect([...(await orthonormal(1, [0, 0]))]).toEqual([0, 0]);
  });

  test("are at right angles even where they were nearly the same", async () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    const nearly = fc.array(value, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(nearly, async (noise) => {
        const columns = await orthonormal(
          3,
          noise.map((part, place) => place + 1 - (place % 3) + part * 1e-6),
        );

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
