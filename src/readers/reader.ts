/** What reads images, whoever it is: a network, neighbours, several together. */

import type { ImageSet } from "../dataset/image-set";
import type { ClassLabel } from "../domain/class-label";
import type { Engine } from "../engine/engine";
import type { Matrices } from "../engine/matrices/matrices";

export interface Reader {
  readonly side: number;
  readonly classLabels: readonly ClassLabel[];
  /**
   * Many images, in slices.
   *
   * @param rows which images, in order
   * @param onProgress is told the number of images done, now and then
   * @param signal ends it soon, with `FailureError` `cancelled`; null where nobody can
   * @returns `[rows * classes]`, row-major, each row summing to 1; votes or squashed margins where
   *   a model knows no probabilities. An image's row does not depend on the images beside it.
   */
  readImages(
    images: ImageSet,
    rows: Uint32Array,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ): Promise<Float32Array<ArrayBuffer>>;
  /**
   * Few images, at once: a drawing. Also while `readImages` goes on.
   *
   * @param inks `[count * side * side]`, 0 (paper) to 1 (full ink)
   * @returns `[count * classes]`, as above
   */
  readInks(inks: Float32Array<ArrayBuffer>, count: number): Promise<Float32Array<ArrayBuffer>>;
  /** Frees what it has ready; it reads no more. */
  dispose(): void;
}

/** What readers read with; they do not dispose them. */
export interface ReaderTools {
  readonly engine: Pick<Engine, "openNetwork">;
  readonly matrices: Matrices;
}
