/** Which images each step learns from: all of them once an epoch, in an order by key. */
import { keyedRandom, shuffle } from "../domain/random";

export interface Batching {
  /** Images a batch; no more than there are to train on. */
  readonly batchSize: number;
  /** What is left over at an epoch's end is left out of that epoch. */
  readonly stepsPerEpoch: number;
}

/** @param images to train on, at least one */
export function batchingOf(images: number, wantedBatchSize: number): Batching {
  const batchSize = Math.min(wantedBatchSize, images);
  return { batchSize, stepsPerEpoch: Math.floor(images / batchSize) };
}

/** Keeps the order of one epoch, since steps mostly follow each other. */
export class BatchOrder {
  readonly #rows: Uint32Array;
  readonly #batching: Batching;
  readonly #seed: number;
  #epoch = -1;
  #order: Uint32Array = new Uint32Array(0);

  /** @param rows to train on; not changed */
  constructor(rows: Uint32Array, wantedBatchSize: number, seed: number) {
    this.#rows = rows;
    this.#batching = batchingOf(rows.length, wantedBatchSize);
    this.#seed = seed;
  }

  /** @param step from 0; any step may be asked for at any time */
  rowsOf(step: number): Uint32Array {
    const { batchSize, stepsPerEpoch } = this.#batching;
    this.#shuffleFor(Math.floor(step / stepsPerEpoch));
    const start = (step % stepsPerEpoch) * batchSize;
    return this.#order.subarray(start, start + batchSize);
  }

  #shuffleFor(epoch: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#order = this.#rows.slice();
    const key = { seed: this.#seed, purpose: "order", step: epoch, image: 0 } as const;
    shuffle(this.#order, keyedRandom(key));
  }
}
