/**
 * Bytes that arrive in pieces, in one array. Room is made as they come, because how many there are
 * to be is only what the file says, and a few bytes could say a gigabyte.
 */
import type { Bytes } from "../../archives/byte-stream";

/** Pieces unpack to more or less: this much more room than foreseen, so that growing is rare. */
const SPARE = 1.02;

export class GrowingBytes {
  readonly #limit: number;
  #bytes: Bytes = new Uint8Array(0);
  #length = 0;

  /** @param limit more than so many never come */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  /** @param fractionRead how much of the file has come with this piece */
  append(piece: Bytes, fractionRead: number): void {
    const length = this.#length + piece.length;
    if (length > this.#bytes.length) {
      const foreseen = fractionRead > 0 ? Math.ceil((length / fractionRead) * SPARE) : 0;
      const room = Math.max(length, Math.min(foreseen, this.#limit));
      const grown = new Uint8Array(room);
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** All of them, in an array of exactly their length. */
  take(): Bytes {
    return this.#bytes.length === this.#length ? this.#bytes : this.#bytes.slice(0, this.#length);
  }
}
