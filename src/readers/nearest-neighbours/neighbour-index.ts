/** Training images, kept so that the nearest ones are found quickly. Plain numbers only. */
import type { Axes } from "../../numerics/axes";
import { summaryOf } from "./summary";

/** Images a block: their summaries are one matrix. */
const BLOCK = 1024;

export interface NeighbourIndex {
  /** Pixels of an image. */
  readonly size: number;
  /** `[count * size]` */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly axes: Axes;
  readonly blocks: readonly IndexBlock[];
}

export interface IndexBlock {
  /** Its first image. */
  readonly start: number;
  readonly count: number;
  /**
   * `[(axes + 2) * count]`: a summary a column, as a matrix product wants its right side, and under
   * it what the product must exceed: minus its half norm.
   */
  readonly summaries: Float32Array<ArrayBuffer>;
}

/** Block after block, so that others can be heard between two. */
export function* indexBlocks(images: Uint8Array, size: number, axes: Axes): Generator<IndexBlock> {
  const total = images.length / size;
  const image = new Float32Array(size);
  for (let start = 0; start < total; start += BLOCK) {
    const count = Math.min(BLOCK, total - start);
    const summaries = new Float32Array((axes.count + 2) * count);
    for (let index = 0; index < count; index++) {
      const from = (start + index) * size;
      image.set(images.subarray(from, from + size));
      const { numbers, halfNorm } = summaryOf(image, axes);
      for (let row = 0; row < numbers.length; row++) {
        summaries[row * count + index] = numbers[row] ?? 0;
      }
      summaries[numbers.length * count + index] = -halfNorm;
    }
    yield { start, count, summaries };
  }
}

export function indexBytes({ images, axes, blocks }: NeighbourIndex): number {
  const ofBlocks = blocks.map(({ summaries }) => summaries.byteLength);
  return ofBlocks.reduce((sum, bytes) => sum + bytes, images.byteLength + axes.values.byteLength);
}
