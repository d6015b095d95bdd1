/** Bytes of a stream, as many at once as somebody asks for. */
import { type ByteStream, type Bytes, join } from "./byte-stream";

export class StreamReader {
  readonly #stream: ByteStream;
  #piece: Bytes = new Uint8Array(0);

  constructor(stream: ByteStream) {
    this.#stream = stream;
  }

  /** @returns what comes next, at most so many bytes; null at the end */
  async some(most: number): Promise<Bytes | null> {
    while (this.#piece.length === 0) {
      const { value } = await this.#stream.next();
      if (value === undefined) return null;
      this.#piece = value;
    }
    const bytes = this.#piece.subarray(0, most);
    this.#piece = this.#piece.subarray(bytes.length);
    return bytes;
  }

  /** @returns so many bytes; fewer where the stream ends */
  async exactly(length: number): Promise<Bytes> {
    const pieces: Bytes[] = [];
    let left = length;
    while (left > 0) {
      const piece = await this.some(left);
      if (piece === null) break;
      pieces.push(piece);
      left -= piece.length;
    }
    return join(pieces);
  }

  /** @returns whether there were so many */
  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > 0) {
      const piece = await this.some(left);
      if (piece === null) return false;
      left -= piece.length;
    }
    return true;
  }
}
