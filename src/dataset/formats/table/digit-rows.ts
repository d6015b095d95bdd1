/** The images read so far: a store of bytes that grows with the file. */
import { compareLabels } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";
import { MAX_CLASSES, MAX_LABEL } from "../../../domain/image-limits";

/** A million images of 28×28; EMNIST ByClass, the largest of its kind, has 698,000. */
const MAX_PIXEL_BYTES = 768 * 1024 ** 2;
/** Rows differ in length: this much more room than foreseen, so that growing twice is rare. */
const SPARE = 1.03;
/** Room left over is given back where it is worth a copy. */
const MAX_WASTE = 0.1;
const NO_CLASS = 255;

export class DigitRows {
  readonly #file: string;
  readonly #imageBytes: number;
  #count = 0;
  #capacity = 0;
  #pixels = new Uint8Array(0);
  /** `[capacity]`, classes in the order in which they appeared. */
  #classes = new Uint8Array(0);
  readonly #labels: number[] = [];
  readonly #classOfLabel = new Uint8Array(MAX_LABEL + 1).fill(NO_CLASS);

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

  /** Keeps what was written to `next`. */
  add(): void {
    this.#count++;
  }

  /**
   * Keeps what was written to `next`, with its label.
   *
   * @param label 0 to MAX_LABEL
   * @throws FailureError `csv-too-many-classes`
   */
  addLabelled(label: number): void {
    let index = this.#classOfLabel[label] ?? NO_CLASS;
    if (index === NO_CLASS) {
      index = this.#labels.push(label) - 1;
      this.#classOfLabel[label] = index;
      if (this.#labels.length > MAX_CLASSES) {
        const classes = this.#labels.length;
        throw new FailureError({ code: "csv-too-many-classes", file: this.#file, classes });
      }
    }
    this.#classes[this.#count] = index;
    this.#count++;
  }

  /** `[count * imageBytes]`. */
  takePixels(): Uint8Array<ArrayBuffer> {
    return trimmed(this.#pixels, this.#count * this.#imageBytes);
  }

  /** The labels, ascending, and each image's position among them. */
  takeClasses(): { classLabels: number[]; classIndices: Uint8Array<ArrayBuffer> } {
    const classLabels = this.#labels.toSorted(compareLabels);
    const sorted = this.#labels.map((label) => classLabels.indexOf(label));
    const classIndices = this.#classes.slice(0, this.#count).map((index) => sorted[index] ?? 0);
    return { classLabels, classIndices };
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
