import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { matrixOf } from "../../engine/matrices/matrices";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { leadingAxes } from "../axes/leading-axes";
import { CountedMatrices } from "../counted-matrices";
import { indexBlocks, type NeighbourIndex } from "./neighbour-index";
import { NeighbourSearch, TILE } from "./neighbour-search";

const NEVER = new AbortController().signal;

/** Blurred blots, so that images have something in common, of values up to `greatest`. */
function blots(
  count: number,
  side: number,
  greatest: number,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const images = new Uint8Array(count * side * side);
  for (let image = 0; image < count; image++) {
    const [x, y, width] = [random() * side, random() * side, 1 + random() * side];
    for (let pixel = 0; pixel < side * side; pixel++) {
      const squared = ((pixel % side) - x) ** 2 + (Math.floor(pixel / side) - y) ** 2;
      images[image * side * side + pixel] = Math.round(
        greatest * Math.exp(-squared / width) * (0.5 + random() / 2),
      );
    }
  }
  return images;
}

async function indexOf(images: Uint8Array<ArrayBuffer>, size: number): Promise<NeighbourIndex> {
  const count = Math.min(200, images.length / size);
  const sample = matrixOf(PLAIN_MATRICES, count, size, images.subarray(0, count * size));
  const axes = await leadingAxes(PLAIN_MATRICES, sample, 16, 3, seededRandom(1), NEVER);
  return { size, images, axes, blocks: [...indexBlocks(images, size, axes)] };
}

function queriesOf(images: Uint8Array, size: number): readonly Float32Array[] {
  return Array.from({ length: images.length / size }, (_, query) =>
    Float32Array.from(images.subarray(query * size, (query + 1) * size)),
  );
}

async function find(images: Uint8Array<ArrayBuffer>, size: number, wanted: Uint8Array, k: number) {
  const search = new NeighbourSearch(PLAIN_MATRICES, await indexOf(images, size));
  return search.find(queriesOf(wanted, size), k);
}

/** All distances, sorted; whole numbers, so that equal means equal. */
function bruteForce(images: Uint8Array, wanted: Float32Array, k: number) {
  const distances: { position: number; distance: number }[] = [];
  for (let start = 0; start < images.length; start += wanted.length) {
    let distance = 0;
    for (let pixel = 0; pixel < wanted.length; pixel++) {
      distance += ((images[start + pixel] ?? 0) - (wanted[pixel] ?? 0)) ** 2;
    }
    distances.push({ position: start / wanted.length, distance });
  }
  return distances.sort((one, other) => one.distance - other.distance).slice(0, k);
}

describe("the neighbours found", () => {
  test.each([
    // More than one block; ties, because few values are possible.
    { side: 8, greatest: 16, images: 1100, queries: 60, k: 3 },
    { side: 28, greatest: 255, images: 1100, queries: 8, k: 5 },
    { side: 9, greatest: 1, images: 50, queries: 30, k: 25 },
    { side: 8, greatest: 16, images: 2, queries: 5, k: 3 },
  ])("are those of comparing everything: $images of $side×$side, k = $k", async (is) => {
    const size = is.side ** 2;
    const images = blots(is.images, is.side, is.greatest, 1);
    const wanted = blots(is.queries, is.side, is.greatest, 2);
    const queries = queriesOf(wanted, size);

    const found = await find(images, size, wanted, is.k);

    for (const [query, image] of queries.entries()) {
      const expected = bruteForce(images, image, is.k);
      expect(found[query]?.positions).toEqual(expected.map(({ position }) => position));
      expect(found[query]?.distances).toEqual(expected.map(({ distance }) => distance));
    }
    expect(found).toHaveLength(is.queries);
  });

  test("of a training image begin with itself", async () => {
    const images = blots(40, 8, 255, 3);
    const found = await find(images, 64, images, 1);

    expect(found.map(({ distances }) => distances[0])).toEqual(new Array(40).fill(0));
  });

  test("of blank images are found as well", async () => {
    const blank = new Uint8Array(3 * 64);
    const found = await find(blank, 64, blank, 2);

    expect(found.map(({ positions }) => positions)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});

describe("the search", () => {
  test("takes a whole tile, of any part of which the answers are the same", async () => {
    const images = blots(200, 8, 255, 3);
    const search = new NeighbourSearch(PLAIN_MATRICES, await indexOf(images, 64));
    const queries = queriesOf(blots(TILE, 8, 255, 4), 64);
    const together = search.find(queries, 3).map(({ positions }) => positions);

    expect(queries.map((one) => search.find([one], 3)[0]?.positions)).toEqual(together);
  });

  test("frees its matrices", async () => {
    const matrices = new CountedMatrices(PLAIN_MATRICES);
    const search = new NeighbourSearch(matrices, await indexOf(blots(1100, 8, 255, 3), 64));
    expect(matrices.alive).toBeGreaterThan(0);
    search.dispose();

    expect(matrices.alive).toBe(0);
  });
});
