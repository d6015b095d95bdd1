/** The wall of a run: its first held-out images, read again and again while the network learns. */
import { imageAt, type LabelledImageSet } from "../../dataset/image-set";
import { wallImages } from "../../domain/wall";
import { EngineLostError, type OpenNetwork } from "../../engine/engine";
import { inkTable, writeInk } from "../../readers/write-ink";
import { mostProbable } from "../../training/most-probable";
import type { Post } from "../post";

/** Fewer readings a second than this would be taken for standing still, more for flicker. */
const LEAST_MS = 250;
/** A reading may take this share of the time between two. */
const MOST_SHARE = 0.025;

type ReadWork = (open: OpenNetwork) => Promise<Float32Array>;

export class LiveWall {
  readonly #classes: number;
  readonly #count: number;
  /** `[count * side * side]`, 0 to 1. */
  readonly #inks: Float32Array<ArrayBuffer>;
  readonly #post: Post;
  #isReading = false;
  #nextAt = 0;
  /**
   * What a reading takes: the least that one took, because others waited for steps, and the first
   * one for compiling.
   */
  #costMs = Number.POSITIVE_INFINITY;

  /** @param validation positions of the images held out; none: nothing is read */
  constructor(data: LabelledImageSet, validation: Uint32Array, post: Post) {
    const images = wallImages(validation);
    const size = data.side ** 2;
    const table = inkTable(data.pixelMax);
    this.#inks = new Float32Array(images.length * size);
    for (const [place, image] of images.entries()) {
      writeInk(imageAt(data, image), table, this.#inks, place * size);
    }
    this.#count = images.length;
    this.#classes = data.classLabels.length;
    this.#post = post;
  }

  /**
   * There are newer weights: reads with them, unless it did just now.
   *
   * @param withNewest opens them for a piece of work
   */
  refresh(withNewest: (work: ReadWork) => Promise<Float32Array>): void {
    if (this.#count === 0 || this.#isReading || performance.now() < this.#nextAt) return;
    this.#isReading = true;
    this.#read(withNewest)
      .catch((error: unknown) => {
        // That is told by the run itself.
        if (!(error instanceof EngineLostError)) throw error;
      })
      .finally(() => {
        this.#isReading = false;
      });
  }

  async #read(withNewest: (work: ReadWork) => Promise<Float32Array>): Promise<void> {
    const startedAt = performance.now();
    const read = await withNewest((open) => open.readInks(this.#inks.slice(), this.#count));
    const now = performance.now();
    this.#costMs = Math.min(this.#costMs, now - startedAt);
    this.#nextAt = startedAt + Math.max(LEAST_MS, this.#costMs / MOST_SHARE);
    this.#post({ kind: "wall-read", classes: mostProbable(read, this.#classes) });
  }
}
