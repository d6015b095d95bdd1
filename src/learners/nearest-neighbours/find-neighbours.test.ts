import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import * as tf from "../../model/tf";
import { registerWasmKernels } from "../../model/wasm-kernels/register";
import { findNeighbours } from "./find-neighbours";
import { imageAxes } from "./image-axes";
import { indexBlocks, type NeighbourIndex } from "./neighbour-index";

const NEVER = new AbortController().signal;
const nobody = () => {};

beforeAll(async () => {
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
});

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
  const axes = await imageAxes(images.subarray(0, 200 * size), size, 16, seededRandom(1), NEVER);
  return { size, images, axes, blocks: [...indexBlocks(images, size, axes)] };
}

function queriesOf(images: Uint8Array, size: number) {
  const imageOf = (query: number) => images.subarray(query * size, (query + 1) * size);
  return { count: images.length / size, imageOf };
}

/** All distances, sorted; whole numbers, so that equal means equal. */
function bruteForce(images: Uint8Array, wanted: Uint8Array, k: number) {
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
    // More than one block and one tile; ties, because few values are possible.
    { side: 8, greatest: 16, images: 1100, queries: 270, k: 3 },
    { side: 28, greatest: 255, images: 1100, queries: 8, k: 5 },
    { side: 9, greatest: 1, images: 50, queries: 30, k: 25 },
    { side: 8, greatest: 16, images: 2, queries: 5, k: 3 },
  ])("are those of comparing everything: $images of $side×$side, k = $k", async (is) => {
    const size = is.side ** 2;
    const images = blots(is.images, is.side, is.greatest, 1);
    const wanted = blots(is.queries, is.side, is.greatest, 2);
    const queries = queriesOf(wanted, size);

    const found = await findNeighbours(await indexOf(images, size), queries, is.k, nobody, NEVER);

    for (const [query, nearest] of found.entries()) {
      const expected = bruteForce(images, queries.imageOf(query), is.k);
      expect(nearest.positions).toEqual(expected.map(({ position }) => position));
      expect(nearest.distances).toEqual(expected.map(({ distance }) => distance));
    }
    expect(found).toHaveLength(is.queries);
  });

  test("of a training image begin with itself", async () => {
    const images = blots(40, 8, 255, 3);
    const found = await findNeighbours(
      await indexOf(images, 64),
      queriesOf(images, 64),
      1,
      nobody,
      NEVER,
    );

    expect(found.map(({ distances }) => distances[0])).toEqual(new Array(40).fill(0));
  });

  test("of blank images are found as well", async () => {
    const blank = new Uint8Array(3 * 64);
    const found = await findNeighbours(
      await indexOf(blank, 64),
      queriesOf(blank, 64),
      2,
      nobody,
      NEVER,
    );

    expect(found.map(({ positions }) => positions)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});

describe("the search", () => {
  test("leaves no tensors behind", async () => {
    const images = blots(40, 8, 255, 3);
    const before = tf.memory().numTensors;
    await findNeighbours(await indexOf(images, 64), queriesOf(images, 64), 1, nobody, NEVER);

    expect(tf.memory().numTensors).toBe(before);
  });

  test("can be cancelled between two tiles, and leaves no tensors behind then", async () => {
    const images = blots(600, 8, 255, 3);
    const before = tf.memory().numTensors;
    const control = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      control.abort();
    };
    const search = findNeighbours(
      await indexOf(images, 64),
      queriesOf(images, 64),
      1,
      onProgress,
      control.signal,
    );

    await expect(search).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(told).toEqual([256]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
