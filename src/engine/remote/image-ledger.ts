/**
 * Which images an engine's worker has: a data set's bytes are sent once, however many runs use it.
 *
 * What no run uses any more stays until other images are sent, since the next run is mostly about
 * the same ones.
 */
import type { LabelledImageSet } from "../../dataset/image-set";
import type { SentImages } from "./requests";

export class ImageLedger {
  readonly #forget: (id: number) => void;
  readonly #ids = new WeakMap<LabelledImageSet, number>();
  /** Of those that the worker has: how many runs use them. */
  readonly #uses = new Map<number, number>();
  #nextId = 1;

  /** @param forget tells the worker to drop images */
  constructor(forget: (id: number) => void) {
    this.#forget = forget;
  }

  /** One run more uses them. */
  take(images: LabelledImageSet): SentImages {
    const id = this.#idOf(images);
    const uses = this.#uses.get(id);
    if (uses === undefined) this.dropUnused();
    this.#uses.set(id, (uses ?? 0) + 1);
    return { id, images: uses === undefined ? images : null };
  }

  /** One run less does. */
  release(id: number): void {
    this.#uses.set(id, (this.#uses.get(id) ?? 1) - 1);
  }

  #idOf(images: LabelledImageSet): number {
    const known = this.#ids.get(images);
    if (known !== undefined) return known;
    const id = this.#nextId++;
    this.#ids.set(images, id);
    return id;
  }

  /** Also where the worker may not have got what was sent. */
  dropUnused(): void {
    for (const [id, uses] of this.#uses) {
      if (uses > 0) continue;
      this.#uses.delete(id);
      this.#forget(id);
    }
  }
}
