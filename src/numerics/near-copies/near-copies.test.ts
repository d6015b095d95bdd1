import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { findNearCopies } from "./near-copies";

const SIDE = 28;
const SIZE = SIDE * SIDE;

/** Strokes of ten to twenty pixels in the inner half, so that nothing is lost when it is moved. */
function scribble(seed: number): Uint8Array {
  const random = seededRandom(seed);
  const image = new Uint8Array(SIZE);
  for (let stroke = 0; stroke < 5; stroke++) {
    let [y, x] = [8 + 12 * random(), 8 + 12 * random()];
    const [dy, dx] = [random() - 0.5, random() - 0.5];
    for (let step = 0; step < 15; step++) {
      y = Math.min(20, Math.max(7, y + dy));
      x = Math.min(20, Math.max(7, x + dx));
      image[Math.round(y) * SIDE + Math.round(x)] = 150 + Math.floor(100 * random());
    }
  }
  return image;
}

function moved(image: Uint8Array, down: number, right: number): Uint8Array {
  return image.map((_, place) => image[place - down * SIDE - right] ?? 0);
}

function pairsIn(images: readonly Uint8Array[]): string[] {
  const pixels = Uint8Array.from(images.flatMap((image) => [...image]));
  const pairs = new Set<string>();
  findNearCopies(pixels, SIDE, (one, other) => pairs.add([one, other].sort().join("-")));
  return [...pairs];
}

const OTHERS = Array.from({ length: 50 }, (_, seed) => scribble(100 + seed));

describe("findNearCopies", () => {
  test("finds nothing among images that are each drawn anew", () => {
    expect(pairsIn(OTHERS)).toEqual([]);
  });

  test("finds an image that was moved by whole pixels", () => {
    expect(pairsIn([scribble(1), moved(scribble(1), 2, -3), ...OTHERS])).toEqual(["0-1"]);
  });

  test("finds an image at half its strength", () => {
    const pale = scribble(1).map((pixel) => pixel / 2);
    expect(pairsIn([scribble(1), pale, ...OTHERS])).toEqual(["0-1"]);
  });

  test("finds an image with a little noise", () => {
    // Up to two grey values, on an image whose length is some 1,600: at most (2 · 28 / 1,600)², 0.1 %.
    const random = seededRandom(3);
    const noisy = scribble(1).map((pixel) => pixel + Math.floor(3 * random()));
    expect(pairsIn([scribble(1), noisy, ...OTHERS])).toEqual(["0-1"]);
  });

  test("takes no image for another that differs by a stroke", () => {
    // Nine pixels of 200 beside some 60 of 200: 13 %.
    const struck = scribble(1);
    for (let x = 9; x < 18; x++) struck[22 * SIDE + x] = 200;
    expect(pairsIn([scribble(1), struck, ...OTHERS])).toEqual([]);
  });

  test("passes blank images over", () => {
    expect(pairsIn([new Uint8Array(SIZE), new Uint8Array(SIZE)])).toEqual([]);
  });
});
