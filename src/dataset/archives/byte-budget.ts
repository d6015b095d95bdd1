import { FailureError } from "../../domain/failure";
import type { ByteStream } from "./byte-stream";

/** How many bytes may still come out of a file: what an archive says of itself may be a lie. */
export class ByteBudget {
  readonly #limitBytes: number;
  #bytesLeft: number;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
    this.#bytesLeft = limitBytes;
  }

  /**
   * Passes bytes on as long as they do not become too many.
   *
   * @throws FailureError `too-large`
   */
  async *spentOn(bytes: ByteStream, file: string): ByteStream {
    for await (const piece of bytes) {
      this.#bytesLeft -= piece.length;
      if (this.#bytesLeft < 0) {
        throw new FailureError({ code: "too-large", file, limitBytes: this.#limitBytes });
      }
      yield piece;
    }
  }
}
