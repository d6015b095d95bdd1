import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeSlice } from "../time-slice";
import { type Neighbours, nearestOthers } from "./neighbours";

async function nearest(points: Float64Array, count: number, each: number): Promise<Neighbours> {
  const slice = new TimeSlice(new AbortController().signal);
  const steps = nearestOthers(points, count, each, slice);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

test("each point's nearest others, nearest first, with their distances", async () => {
  // Points at 0, 1, 3 and 7 on a line.
  expect(await nearest(Float64Array.of(0, 1, 3, 7), 4, 2)).toEqual({
    each: 2,
    positions: Uint32Array.of(1, 2, 0, 2, 1, 0, 2, 1),
    distances: Float64Array.of(1, 3, 1, 2, 2, 3, 4, 6),
  });
});

test("the distances are those of a full sort", async () => {
  const coordinate = fc.integer({ min: -20, max: 20 });
  const points = fc.array(fc.tuple(coordinate, coordinate, coordinate), {
    minLength: 6,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(points, async (places) => {
      const found = await nearest(Float64Array.from(places.flat()), places.length, 5);
      const expected = places.flatMap((place, point) =>
        places
          .filter((_, other) => other !== point)
          .map((other) => Math.hypot(...place.map((value, axis) => value - (other[axis] ?? 0))))
          .sort((one, other) => one - other)
          .slice(0, 5),
      );
      for (const [index, distance] of expected.entries()) {
        expect(found.distances[index]).toBeCloseTo(distance, 9);
      }
    }),
  );
});
