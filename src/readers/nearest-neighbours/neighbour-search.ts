/**
 * The nearest training images of each of many images: exactly the ones that comparing all pixels
 * of all pairs would find, at a small part of the cost.
 *
 * Products of summaries, one matrix product a block, give a lower bound of every distance (see
 * summary.ts). Only where the bound is below the k-th nearest so far are pixels compared.
 */

import { type Matrices, matrixOf, type OwnedMatrix } from "../../engine/matrices/matrices";
import { NearestList } from "../../numerics/nearest-list";
import { squaredDistance } from "../../numerics/squared-distance";
import type { IndexBlock, NeighbourIndex } from "./neighbour-index";
import { leastProduct, summaryOf } from "./summary";

/** Images that are looked for together, at most: some milliseconds' work. */
export const TILE = 64;

/** Keeps the index's summaries where products are computed. */
export class NeighbourSearch {
  readonly #matrices: Matrices;
  readonly #index: NeighbourIndex;
  readonly #blocks: readonly OwnedMatrix[];
  /** `[TILE, axes + 2]`: at last a 1, which takes off the half norms. */
  readonly #summaries: OwnedMatrix;
  readonly #products: readonly OwnedMatrix[];

  constructor(matrices: Matrices, index: NeighbourIndex) {
    const rows = index.axes.count + 2;
    this.#matrices = matrices;
    this.#index = index;
    this.#blocks = index.blocks.map(({ summaries, count }) =>
      matrixOf(matrices, rows, count, summaries),
    );
    this.#summaries = matrices.create(TILE, rows);
    // Blocks have one size, but for the last.
    const widths = new Set(index.blocks.map(({ count }) => count));
    this.#products = [...widths].map((count) => matrices.create(TILE, count));
  }

  /**
   * @param images `[size]` each, in the pixel values of the index; {@link TILE} at most
   * @param k how many are wanted of each; fewer are found where the index has fewer
   * @returns for each image positions in the index and squared distances; of equally near ones, the
   *   earlier in the index first
   */
  find(images: readonly Float32Array[], k: number): readonly NearestList[] {
    const seekers = images.map((image) => seekerOf(this.#index, image, k));
    const summaries = this.#summaries.part(0, seekers.length);
    for (const [place, { summary }] of seekers.entries()) {
      const to = place * summaries.columns;
      summaries.values.set(summary, to);
      summaries.values[to + summary.length] = 1;
    }
    for (const [place, block] of this.#index.blocks.entries()) {
      const right = this.#blocks[place];
      const whole = this.#products.find(({ columns }) => columns === block.count);
      if (!right || !whole) throw new RangeError("every block has its matrices");
      const products = whole.part(0, seekers.length);
      products.values.fill(0);
      this.#matrices.addProduct(summaries, right, products);
      for (const [query, seeker] of seekers.entries()) {
        searchBlock(this.#index, block, products.part(query, 1).values, seeker);
      }
    }
    return seekers.map(({ nearest }) => nearest);
  }

  dispose(): void {
    for (const owned of [...this.#blocks, ...this.#products, this.#summaries]) owned.dispose();
  }
}

/** An image on its way through the blocks. */
interface Seeker {
  /** `[size]` */
  readonly image: Float32Array;
  readonly summary: Float64Array;
  readonly halfNorm: number;
  readonly nearest: NearestList;
}

function seekerOf({ axes }: NeighbourIndex, image: Float32Array, k: number): Seeker {
  const { numbers, halfNorm } = summaryOf(image, axes);
  return { image, summary: numbers, halfNorm, nearest: new NearestList(k) };
}

/** @param products `[block.count]`, of the seeker's summary with each of the block, half norms off */
function searchBlock(
  { images, size }: NeighbourIndex,
  { start, count }: IndexBlock,
  products: Float32Array,
  { image, halfNorm, nearest }: Seeker,
): void {
  let { limit } = nearest;
  let least = leastProduct(halfNorm, limit);
  for (let place = 0; place < count; place++) {
    if (!((products[place] ?? 0) > least)) continue;
    const distance = squaredDistance(images, (start + place) * size, image, limit);
    if (!(distance < limit)) continue;
    nearest.offer(start + place, distance);
    limit = nearest.limit;
    least = leastProduct(halfNorm, limit);
  }
}
