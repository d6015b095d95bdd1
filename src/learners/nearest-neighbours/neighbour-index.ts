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
  /** `[(axes + 1) * count]`: a summary a column, as a matrix product wants its right side. */
  readonly summaries: Float32Array<ArrayBuffer>;
  /** `[count]` */
  readonly halfNorms: Float64Array<ArrayBuffer>;
}

/** Block after block, so that others can be heard between two. */
export function* indexBlocks(images: Uint8Array, size: number, axes: Axes): Generator<IndexBlock> {
  const total = images.length / size;
  for (let start = 0; start < total; start += BLOCK) {
    const count = Math.min(BLOCK, total - start);
    const summaries = new Float32Array((axes.count + 1) * count);
    const halfNorms = new Float64Array(count);
    for (let index = 0; index < count; index++) {
      const from = (start + index) * size;
      const { numbers, halfNorm } = summaryOf(images.subarray(from, from + size), axes);
      for (let row = 0; row < numbers.length; row++) {
        summaries[row * count + index] = numbers[row] ?? 0;
      }
      halfNorms[index] = halfNorm;
    }
    yield { start, count, summaries, halfNorms };
  }
}

export function indexBytes({ images, axes, blocks }: NeighbourIndex): number {
  const ofBlocks = blocks.map((block) => block.summaries.byteLength + block.halfNorms.byteLength);
  return ofBlocks.reduce((sum, bytes) => sum + bytes, images.byteLength + axes.values.byteLength);
}
