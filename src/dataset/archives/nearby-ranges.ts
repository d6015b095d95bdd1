/**
 * Ranges of a Blob, most of which lie behind each other: the thousands of pictures in a zip. A read
 * costs Chromium a millisecond or two whatever its size, so a block is read at once and kept.
 */
import { BLOCK_BYTES, type Bytes, readRange } from "./byte-stream";

export class NearbyRanges {
  readonly blob: Blob;
  readonly #file: string;
  #start = 0;
  #block: Bytes = new Uint8Array(0);

  /** @param file the name to give in a failure */
  constructor(blob: Blob, file: string) {
    this.blob = blob;
    this.#file = file;
  }

  /**
   * @returns a view, valid for ever; shorter where the Blob ends
   * @throws FailureError `file-unreadable`
   */
  async range(start: number, end: number): Promise<Bytes> {
    if (start < this.#start || end > this.#start + this.#block.length) {
      this.#block = await readRange(
        this.blob,
        start,
        Math.max(end, start + BLOCK_BYTES),
        this.#file,
      );
      this.#start = start;
    }
    return this.#block.subarray(start - this.#start, end - this.#start);
  }
}
