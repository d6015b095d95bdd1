import { describe, expect, test } from "vitest";
import { classNeighbours } from "./class-neighbours";

/** Points side by side, far enough from others that only they are each other's neighbours. */
function heap(x: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => [x + index / 1000, 0.5]).flat();
}

describe("classNeighbours", () => {
  test("finds classes that lie apart to have no neighbours of others", () => {
    const points = Float32Array.from([...heap(0, 11), ...heap(0.9, 11)]);
    const classes = Uint8Array.from({ length: 22 }, (_, index) => (index < 11 ? 0 : 1));

    expect(classNeighbours(points, classes, 2)).toEqual([
      { classIndex: 0, images: 11, otherShare: 0, closest: null },
      { classIndex: 1, images: 11, otherShare: 0, closest: null },
    ]);
  });

  test("says which class lies among another", () => {
    // One heap of eleven: each point's ten neighbours are all the others. Eight are of class 0,
    // two of class 1, one of class 2; class 3 has none.
    const points = Float32Array.from(heap(0.2, 11));
    const classes = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);

    expect(classNeighbours(points, classes, 4)).toEqual([
      // Of the ten neighbours of each: seven of its own, two of class 1, one of class 2.
      {
        classIndex: 0,
        images: 8,
        otherShare: expect.closeTo(0.3, 9),
        closest: { classIndex: 1, share: 0.2 },
      },
      { classIndex: 1, images: 2, otherShare: 0.9, closest: { classIndex: 0, share: 0.8 } },
      { classIndex: 2, images: 1, otherShare: 1, closest: { classIndex: 0, share: 0.8 } },
    ]);
  });

  test("has nothing to say of a point without neighbours", () => {
    expect(classNeighbours(Float32Array.of(0.5, 0.5), Uint8Array.of(1), 2)).toEqual([
      { classIndex: 1, images: 1, otherShare: 0, closest: null },
    ]);
  });
});
