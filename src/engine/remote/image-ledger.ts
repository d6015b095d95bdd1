/**
 * Which images an engine's worker has: a data set is sent once, packed, however many runs use it.
 *
 * What no run uses any more stays until other images are sent, since the next run is mostly about
 * the same ones.
 */
import { type PackedImages, packImages, type TrainingImages } from "../../dataset/packed-images";
import type { SentImages } from "./requests";

/** For as long as all workers of a crew are sent the same; the trainer needs them no longer. */
const PACKED = new WeakMap<TrainingImages, WeakRef<PackedImages>>();

export class ImageLedger {
  readonly #forget: (id: number) => void;
  readonly #ids = new WeakMap<TrainingImages, number>();
  /** Of those that the worker has: how many runs use them. */
  readonly #uses = new Map<number, number>();
  #nextId = 1;

  /** @param forget tells the worker to drop images */
  constructor(forget: (id: number) => void) {
    this.#forget = forget;
  }

  /** One run more uses them. */
  take(images: TrainingImages): SentImages {
    const id = this.#idOf(images);
    const uses = this.#uses.get(id);
    if (uses === undefined) this.dropUnused();
    this.#uses.set(id, (uses ?? 0) + 1);
    return { id, images: uses === undefined ? packedCopy(images) : null };
  }

  /** One run less does. */
  release(id: number): void {
    this.#uses.set(id, (this.#uses.get(id) ?? 1) - 1);
  }

  #idOf(images: TrainingImages): number {
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

/** To be given away: a message that copies as much keeps a buffer of twice the size for a while. */
function packedCopy(images: TrainingImages): PackedImages {
  const { spans, starts, ink, ...rest } = packed(images);
  return { ...rest, spans: spans.slice(), starts: starts.slice(), ink: ink.slice() };
}

function packed(images: TrainingImages): PackedImages {
  if (!("pixels" in images)) return images;
  const known = PACKED.get(images)?.deref();
  if (known) return known;
  const fresh = packImages(images);
  PACKED.set(images, new WeakRef(fresh));
  return fresh;
}
