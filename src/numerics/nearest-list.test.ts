import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NearestList } from "./nearest-list";

describe("the nearest list", () => {
  test("has room for anybody until it is full", () => {
    const nearest = new NearestList(2);
    nearest.offer(7, 50);

    expect(nearest.limit).toBe(Number.POSITIVE_INFINITY);
  });

  test("asks to be nearer than the last one when it is full", () => {
    const nearest = new NearestList(2);
    nearest.offer(7, 50);
    nearest.offer(8, 30);

    expect(nearest.limit).toBe(50);
  });

  test("prefers the earlier of equally near ones", () => {
    const nearest = new NearestList(2);
    for (const position of [4, 5, 6]) nearest.offer(position, 10);

    expect(nearest.positions).toEqual([4, 5]);
  });

  test("keeps what sorting everything would begin with", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (distances, capacity) => {
          const nearest = new NearestList(capacity);
          for (const [position, distance] of distances.entries()) nearest.offer(position, distance);

          const sorted = distances
            .map((distance, position) => ({ distance, position }))
            .sort((one, other) => one.distance - other.distance)
            .slice(0, capacity);
          expect(nearest.positions).toEqual(sorted.map(({ position }) => position));
          expect(nearest.distances).toEqual(sorted.map(({ distance }) => distance));
        },
      ),
    );
  });
});
