/**
 * Finds an equal image among tens of thousands: a hash table of positions.
 *
 * A `Map` with strings of pixels as keys would copy the whole dataset; this takes 12 bytes an
 * image. Equal hashes are never taken for equal images: the bytes are compared.
 */
import { type ImageSet, imageAt } from "./image-set";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export class ImageIndex {
  readonly #images: ImageSet;
  /** `[count]`, of each image in the table. */
  readonly #hashes: Uint32Array;
  /** Positions of images plus one, so that 0 is free; at most half full. */
  readonly #slots: Uint32Array;

  /** @param images grow into the index by `add` */
  constructor(images: ImageSet) {
    this.#images = images;
    this.#hashes = new Uint32Array(images.count);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * images.count + 2)));
  }

  /**
   * Adds an image, unless an equal one is there.
   *
   * @returns the position of the equal image, or null
   */
  add(image: number): number | null {
    const pixels = imageAt(this.#images, image);
    const hash = hashOf(pixels);
    const slot = this.#slotOf(pixels, hash);
    const found = this.#slots[slot] ?? 0;
    if (found > 0) return found - 1;
    this.#slots[slot] = image + 1;
    this.#hashes[image] = hash;
    return null;
  }

  /** @returns the position of the equal image, or null */
  find(pixels: Uint8Array): number | null {
    const found = this.#slots[this.#slotOf(pixels, hashOf(pixels))] ?? 0;
    return found > 0 ? found - 1 : null;
  }

  /** The slot of the equal image, or the free one where it would be (linear probing). */
  #slotOf(pixels: Uint8Array, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return slot;
      const isEqual =
        this.#hashes[found - 1] === hash && areEqual(imageAt(this.#images, found - 1), pixels);
      if (isEqual) return slot;
    }
  }
}

/** FNV-1a of Fowler, Noll and Vo, its bits mixed once more because the table uses the low ones. */
function hashOf(bytes: Uint8Array): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), FNV_PRIME);
  }
  hash ^= hash >>> 15;
  return hash >>> 0;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return false;
  }
  return one.length === other.length;
}
