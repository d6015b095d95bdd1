/**
 * The rows of nearly every file there is, `5,0,0,255`, read from bytes: no text is made of them.
 *
 * Kaggle's 77 MB are read in 0.2 s this way, in 1.4 s as text (Node 20, the same machine).
 */
import { MAX_LABEL, MAX_PIXEL } from "../../../domain/image-limits";
import type { Layout } from "./layout";

const ZERO = 48;
const NINE = 57;
const RETURN = 13;
const LINE_FEED = 10;
/** Read behind the last byte; no digit, separator or line end. */
const NOTHING = 0;

export class PlainBytes {
  readonly #delimiter: number;
  readonly #hasLabel: boolean;
  #label = 0;

  private constructor(delimiter: number, hasLabel: boolean) {
    this.#delimiter = delimiter;
    this.#hasLabel = hasLabel;
  }

  /** @returns null for another layout than all pixels in their order, a label first or none */
  static of({ columns, colours, delimiter }: Layout): PlainBytes | null {
    const { pixels, width, label, id } = columns;
    const first = label === null ? 0 : 1;
    const isPlain =
      id === null &&
      colours === null &&
      delimiter !== " " &&
      (label ?? 0) === 0 &&
      width === first + pixels.length &&
      pixels.every((column, index) => column === first + index);
    return isPlain ? new PlainBytes(delimiter.charCodeAt(0), label !== null) : null;
  }

  /** Of the row read last; null where the table has none. */
  get label(): number | null {
    return this.#hasLabel ? this.#label : null;
  }

  /**
   * Reads a whole row of nothing but digits and separators.
   *
   * @param image written to; holds rubbish where the row is not plain
   * @returns where the next row begins; `start` where this one is not whole, or not plain
   */
  parse(bytes: Uint8Array, start: number, image: Uint8Array): number {
    const first = this.#hasLabel ? this.#parseLabel(bytes, start) : start;
    return first < 0 ? start : this.#parsePixels(bytes, start, first, image);
  }

  #parsePixels(bytes: Uint8Array, start: number, first: number, image: Uint8Array): number {
    const delimiter = this.#delimiter;
    const last = image.length - 1;
    let at = first;
    for (let pixel = 0; pixel <= last; pixel++) {
      let code = bytes[at++] ?? NOTHING;
      let value = 0;
      let digits = 0;
      while (isDigit(code)) {
        value = 10 * value + code - ZERO;
        digits++;
        code = bytes[at++] ?? NOTHING;
      }
      if (digits === 0 || value > MAX_PIXEL) return start;
      image[pixel] = value;
      if (code !== delimiter) return pixel < last ? start : rowEnd(bytes, at, start);
    }
    return start;
  }

  /** @returns where the pixels begin; -1 where the label needs a closer look */
  #parseLabel(bytes: Uint8Array, start: number): number {
    let at = start;
    let label = 0;
    let code = bytes[at++] ?? NOTHING;
    while (isDigit(code)) {
      label = 10 * label + code - ZERO;
      code = bytes[at++] ?? NOTHING;
    }
    this.#label = label;
    return code === this.#delimiter && at > start + 1 && label <= MAX_LABEL ? at : -1;
  }
}

/** @param at behind what stands behind the last digit */
function rowEnd(bytes: Uint8Array, at: number, start: number): number {
  const code = bytes[at - 1];
  if (code === LINE_FEED) return at;
  return code === RETURN && bytes[at] === LINE_FEED ? at + 1 : start;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
