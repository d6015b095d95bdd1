/**
 * The nearest training images of each of many images: exactly the ones that comparing all pixels
 * of all pairs would find, at a small part of the cost.
 *
 * Products of summaries, one matrix product a block, give a lower bound of every distance (see
 * summary.ts). Only where the bound is below the k-th nearest so far are pixels compared.
 */

import * as tf from "../../model/tf";
import { NearestList } from "../../numerics/nearest-list";
import { pausePoint } from "../../numerics/pause-point";
import { squaredDistance } from "../../numerics/squared-distance";
import type { IndexBlock, NeighbourIndex } from "./neighbour-index";
import { leastProduct, summaryOf } from "./summary";

/** Images that are looked for together: with a block of the index, a few milliseconds' work. */
const TILE = 256;

/** What to look for. */
export interface Queries {
  readonly count: number;
  /** `[size]`: the image of a query, in the pixel values of the index. */
  readonly imageOf: (query: number) => Uint8Array;
}

/**
 * @param k how many are wanted of each; fewer are found where the index has fewer
 * @param onProgress is told the number of queries done, now and then
 * @returns for each query positions in the index and squared distances; of equally near ones, the
 *   earlier in the index first
 * @throws FailureError `cancelled`
 */
export async function findNeighbours(
  index: NeighbourIndex,
  queries: Queries,
  k: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly NearestList[]> {
  const rows = index.axes.count + 1;
  const blocks = index.blocks.map(({ summaries, count }) => tf.tensor2d(summaries, [rows, count]));
  const found: NearestList[] = [];
  try {
    for (let start = 0; start < queries.count; start += TILE) {
      const tile = Array.from({ length: Math.min(TILE, queries.count - start) }, (_, place) =>
        seekerOf(index, queries.imageOf(start + place), k),
      );
      await searchTile(index, blocks, tile, signal);
      for (const { nearest } of tile) found.push(nearest);
      onProgress(found.length);
    }
  } finally {
    tf.dispose(blocks);
  }
  return found;
}

/** An image on its way through the blocks. */
interface Seeker {
  /** `[size]` */
  readonly image: Float32Array;
  readonly summary: Float64Array;
  readonly halfNorm: number;
  readonly nearest: NearestList;
}

function seekerOf({ axes }: NeighbourIndex, image: Uint8Array, k: number): Seeker {
  const { numbers, halfNorm } = summaryOf(image, axes);
  const nearest = new NearestList(k);
  return { image: new Float32Array(image), summary: numbers, halfNorm, nearest };
}

async function searchTile(
  index: NeighbourIndex,
  blocks: readonly tf.Tensor2D[],
  tile: readonly Seeker[],
  signal: AbortSignal,
): Promise<void> {
  const rows = index.axes.count + 1;
  const values = new Float32Array(tile.length * rows);
  for (const [place, { summary }] of tile.entries()) values.set(summary, place * rows);
  const summaries = tf.tensor2d(values, [tile.length, rows]);
  try {
    for (const [place, block] of index.blocks.entries()) {
      await pausePoint(signal);
      const right = blocks[place];
      if (!right) throw new RangeError("every block has its matrix");
      const products = await productsOf(summaries, right);
      for (const [query, seeker] of tile.entries()) {
        const own = products.subarray(query * block.count, (query + 1) * block.count);
        searchBlock(index, block, own, seeker);
      }
    }
  } finally {
    summaries.dispose();
  }
}

async function productsOf(left: tf.Tensor2D, right: tf.Tensor2D): Promise<Float32Array> {
  const products = tf.matMul(left, right);
  try {
    return await products.data<"float32">();
  } finally {
    products.dispose();
  }
}

/** @param products `[block.count]`, of the seeker's summary with each of the block */
function searchBlock(
  { images, size }: NeighbourIndex,
  { start, count, halfNorms }: IndexBlock,
  products: Float32Array,
  { image, halfNorm, nearest }: Seeker,
): void {
  let { limit } = nearest;
  let least = leastProduct(halfNorm, limit);
  for (let place = 0; place < count; place++) {
    if (!((products[place] ?? 0) > least + (halfNorms[place] ?? 0))) continue;
    const distance = squaredDistance(images, (start + place) * size, image, limit);
    if (!(distance < limit)) continue;
    nearest.offer(start + place, distance);
    limit = nearest.limit;
    least = leastProduct(halfNorm, limit);
  }
}
