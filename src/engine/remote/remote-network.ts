/** A network that reads in a worker of its own. */
import type { ImageSet } from "../../dataset/image-set";
import { FailureError } from "../../domain/failure";
import type { OpenNetwork } from "../engine";
import type { EngineLine } from "./engine-line";

export class RemoteNetwork implements OpenNetwork {
  readonly #line: EngineLine;
  readonly #opened: number;

  constructor(line: EngineLine, opened: number) {
    this.#line = line;
    this.#opened = opened;
  }

  readInks(inks: Float32Array<ArrayBuffer>, count: number) {
    return this.#line.ask("read-inks", { opened: this.#opened, inks, count });
  }

  readPartly(inks: Float32Array<ArrayBuffer>, count: number, operationCount: number) {
    return this.#line.ask("read-partly", { opened: this.#opened, inks, count, operationCount });
  }

  async readImages(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ) {
    if (signal?.aborted) throw new FailureError({ code: "cancelled" });
    const picked = pickRows(images, rows);
    const args = { opened: this.#opened, images: picked, views };
    const { id, reply } = this.#line.follow(
      "read-images",
      args,
      [picked.pixels.buffer],
      onProgress,
    );
    const abort = () => this.#line.tell({ kind: "abort", id });
    signal?.addEventListener("abort", abort);
    try {
      return await reply;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  dispose(): void {
    this.#line.tell({ kind: "dispose-network", opened: this.#opened });
  }
}

/** A set of these rows alone, in their order, with bytes of its own. */
function pickRows(images: ImageSet, rows: Uint32Array): ImageSet {
  const { fileName, origin, side, pixelMax } = images;
  const size = side * side;
  const pixels = new Uint8Array(rows.length * size);
  for (const [position, row] of rows.entries()) {
    pixels.set(images.pixels.subarray(row * size, (row + 1) * size), position * size);
  }
  return { fileName, origin, side, pixelMax, count: rows.length, pixels };
}
