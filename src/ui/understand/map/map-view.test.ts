import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_ZOOM, movedBy, revealed, toPlane, toView, WHOLE_MAP, zoomedAt } from "./map-view";

const MIDDLE = { x: 0.5, y: 0.5 };

describe("a view of the map", () => {
  test("shows the whole plane within a margin", () => {
    expect(toView(WHOLE_MAP, { x: 0, y: 1 })).toEqual({ x: 0.025, y: 0.975 });
  });

  test("halves the part that is seen when it doubles the size", () => {
    expect(zoomedAt(WHOLE_MAP, 2, MIDDLE)).toEqual({
      zoom: 2,
      x: expect.closeTo(0.25, 9),
      y: expect.closeTo(0.25, 9),
    });
  });

  test("never leaves the plane, nor goes beyond its limits", () => {
    expect(zoomedAt(zoomedAt(WHOLE_MAP, 4, { x: 1, y: 1 }), 0.1, MIDDLE)).toEqual(WHOLE_MAP);
    expect(movedBy(zoomedAt(WHOLE_MAP, 2, MIDDLE), 5, -5)).toEqual({ zoom: 2, x: 0, y: 0.5 });
    expect(zoomedAt(WHOLE_MAP, 1000, MIDDLE).zoom).toBe(MAX_ZOOM);
  });

  test("leaves in its place what it is enlarged at", () => {
    const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 16, noNaN: true }), (x, y, factor) => {
        const before = toPlane(WHOLE_MAP, { x, y });

        const after = toPlane(zoomedAt(WHOLE_MAP, factor, { x, y }), { x, y });

        expect(after.x).toBeCloseTo(before.x, 9);
        expect(after.y).toBeCloseTo(before.y, 9);
      }),
    );
  });

  test("stays where the place to be seen is seen, and else goes to it", () => {
    const corner = zoomedAt(WHOLE_MAP, 4, { x: 0.025, y: 0.025 });

    expect(revealed(corner, { x: 0.1, y: 0.1 })).toBe(corner);
    expect(toView(revealed(corner, MIDDLE), MIDDLE)).toEqual({
      x: expect.closeTo(0.5, 9),
      y: expect.closeTo(0.5, 9),
    });
  });
});
