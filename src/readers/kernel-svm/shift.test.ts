import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { shift, shiftByChance } from "./shift";

const IMAGE = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

function shifted(columns: number, rows: number): number[] {
  const into = new Uint8Array(9).fill(99);
  shift(IMAGE, 3, columns, rows, into);
  return [...into];
}

describe("shifting an image", () => {
  test("moves its pixels and leaves paper behind", () => {
    expect(shifted(1, 0)).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8]);
    expect(shifted(-1, 1)).toEqual([0, 0, 0, 2, 3, 0, 5, 6, 0]);
    expect(shifted(0, -2)).toEqual([7, 8, 9, 0, 0, 0, 0, 0, 0]);
  });

  test("by nothing keeps it", () => {
    expect(shifted(0, 0)).toEqual([...IMAGE]);
  });

  test.each([
    [8, 1],
    [28, 9],
    [64, 25],
  ])("by chance, of side %i, has %i outcomes", (side, outcomes) => {
    const image = new Uint8Array(side * side);
    image[(side * side) / 2 + side / 2] = 1;
    const random = seededRandom(1);
    const seen = new Set<number>();
    for (let trial = 0; trial < 400; trial++) {
      const into = new Uint8Array(side * side);
      shiftByChance(image, side, random, into);
      seen.add(into.indexOf(1));
    }

    expect(seen.size).toBe(outcomes);
  });
});
