import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PointIndex } from "./point-index";

const CORNERS = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1);

const COORDINATE = fc.float({ min: 0, max: 1, noNaN: true });
const POINTS = fc
  .array(fc.tuple(COORDINATE, COORDINATE), { maxLength: 200 })
  .map((pairs) => Float32Array.from(pairs.flat()));

describe("PointIndex", () => {
  test("finds the corner that a place is nearest to", () => {
    const index = new PointIndex(CORNERS);

    // (0.9, 0.2) is √(0.1² + 0.2²) from the corner (1, 0), the second point.
    expect(index.nearest(0.9, 0.2, 1)).toEqual([{ index: 1, distance: expect.closeTo(0.2236, 4) }]);
  });

  test("searches from outside of the plane too", () => {
    expect(new PointIndex(CORNERS).nearest(3, 3, 1)[0]?.index).toBe(3);
  });

  test("finds only points that are members", () => {
    expect(new PointIndex(CORNERS, [0, 2]).nearest(1, 1, 4).map(({ index }) => index)).toEqual([
      2, 0,
    ]);
  });

  test("finds nothing where there is nothing", () => {
    expect(new PointIndex(CORNERS, []).nearest(0.5, 0.5, 3)).toEqual([]);
  });

  test("leaves out the point that is searched from", () => {
    expect(new PointIndex(CORNERS).nearest(0, 0, 2, 0).map(({ distance }) => distance)).toEqual([
      1, 1,
    ]);
  });

  test("finds what looking at every point finds", () => {
    const place = fc.float({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(POINTS, place, place, fc.integer({ min: 1, max: 12 }), (points, x, y, wanted) => {
        const distances = Array.from({ length: points.length / 2 }, (_, index) =>
          Math.sqrt(((points[2 * index] ?? 0) - x) ** 2 + ((points[2 * index + 1] ?? 0) - y) ** 2),
        ).sort((one, other) => one - other);

        const found = new PointIndex(points).nearest(x, y, wanted);

        expect(found.map(({ distance }) => distance)).toEqual(distances.slice(0, wanted));
      }),
    );
  });
});
