import { describe, expect, test } from "vitest";
import { TimeSlice } from "../time-slice";
import { addScaled, type Directions, orthonormalize } from "./directions";

async function orthonormal(count: number, ...numbers: readonly number[]): Promise<Directions> {
  const directions = { count, numbers: Float64Array.from(numbers) };
  await orthonormalize(directions, new TimeSlice(new AbortController().signal));
  return directions;
}

describe("orthonormalize", () => {
  test("keeps the first direction, and of the second what is new", async () => {
    // (3, 4) and (5, 0), number by number: 5 along (4, -3) / 5 is new in the second.
    const { numbers } = await orthonormal(2, 3, 5, 4, 0);
    for (const [index, expected] of [0.6, 0.8, 0.8, -0.6].entries()) {
      expect(numbers[index]).toBeCloseTo(expected, 12);
    }
  });

  test("makes zero what brings nothing new", async () => {
    const { numbers } = await orthonormal(2, 1, 2, 1, 2);
    expect(numbers[1]).toBe(0);
    expect(numbers[3]).toBe(0);
  });

  test("leaves zero what is zero", async () => {
    expect([...(await orthonormal(1, 0, 0)).numbers]).toEqual([0, 0]);
  });
});

test("addScaled adds so many numbers from their places on", () => {
  const to = Float64Array.of(1, 1, 1, 1);
  addScaled(to, 1, Float64Array.of(9, 10, 20), 1, 2, 0.5);
  expect([...to]).toEqual([1, 6, 11, 1]);
});
