/** The images read so far: a store of bytes that grows with the file. */
import { FailureError } from "../../../domain/failure";

/** A million images of 28×28; EMNIST ByClass, the largest of its kind, has 698,000. */
const MAX_PIXEL_BYTES = 768 * 1024 ** 2;
/** Rows differ in length: this much more room than foreseen, so that growing twice is rare. */
const SPARE = 1.03;
/** Room left over is given back where it is worth a copy. */
const MAX_WASTE = 0.1;

export class ImageRows {
  readonly #file: string;
  readonly #imageBytes: number;
  #count = 0;
  #capacity = 0;
  #pixels = new Uint8Array(0);
  /** `[capacity]`, classes in the order in which they appeared. */
  #classes = new Uint8Array(0);

  constructor(file: string, imageBytes: number) {
    this.#file = file;
    this.#imageBytes = imageBytes;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Makes room for so many more images; to be called before them.
   *
   * @param fractionRead how much of the file holds all images up to these, from which the room
   *   for the whole file is foreseen
   * @throws FailureError `too-large`, `out-of-memory`
   */
  reserve(images: number, fractionRead: number): void {
    const needed = this.#count + images;
    if (needed <= this.#capacity) return;
    const most = Math.floor(MAX_PIXEL_BYTES / this.#imageBytes);
    if (needed > most) {
      const limitBytes = MAX_PIXEL_BYTES;
      throw new FailureError({ code: "too-large", file: this.#file, limitBytes });
    }
    const foreseen = fractionRead < 1 ? Math.ceil((needed / fractionRead) * SPARE) : needed;
    this.#resize(Math.min(Math.max(needed, foreseen), most));
  }

  /** Where the pixels of the next image go. */
  get next(): Uint8Array {
    const start = this.#count * this.#imageBytes;
    return this.#pixels.subarray(start, start + this.#imageBytes);
  }

  /** All pixels so far: a view, to be changed in place. */
  get pixels(): Uint8Array {
    return this.#pixels.subarray(0, this.#count * this.#imageBytes);
  }

  /**
   * Keeps what was written to `next`.
   *
   * @param index of its class, in the order in which they appeared; 0 where there are no labels
   */
  add(index: number): void {
    this.#classes[this.#count] = index;
    this.#count++;
  }

  /** `[count * imageBytes]`. */
  takePixels(): Uint8Array<ArrayBuffer> {
    return trimmed(this.#pixels, this.#count * this.#imageBytes);
  }

  /** `[count]`, classes in the order in which they appeared: a view. */
  get classes(): Uint8Array {
    return this.#classes.subarray(0, this.#count);
  }

  #resize(capacity: number): void {
    try {
      const pixels = new Uint8Array(capacity * this.#imageBytes);
      pixels.set(this.#pixels.subarray(0, this.#count * this.#imageBytes));
      this.#pixels = pixels;
    } catch (cause) {
      const detail = `${capacity * this.#imageBytes} bytes for ${this.#file}`;
      throw new FailureError({ code: "out-of-memory", detail }, { cause });
    }
    const classes = new Uint8Array(capacity);
    classes.set(this.#classes.subarray(0, this.#count));
    this.#classes = classes;
    this.#capacity = capacity;
  }
}

function trimmed(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const isWasteful = bytes.length - length > MAX_WASTE * bytes.length;
  return isWasteful ? bytes.slice(0, length) : bytes.subarray(0, length);
}
