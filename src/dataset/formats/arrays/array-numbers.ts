/** The numbers of an array, by their position. */
import { FailureError } from "../../../domain/failure";
import type { Bytes } from "../../archives/byte-stream";
import type { ValueRange } from "../pixels/scale";
import type { ArrayHeader } from "./array-header";

export class ArrayNumbers {
  readonly #view: DataView;
  readonly #header: ArrayHeader;
  readonly count: number;

  constructor(bytes: Bytes, header: ArrayHeader) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#header = header;
    this.count = bytes.byteLength / header.type.bytes;
  }

  at(index: number): number {
    const { type, isLittleEndian } = this.#header;
    return type.read(this.#view, index * type.bytes, isLittleEndian);
  }

  /**
   * Of the numbers from `start` up to `end`.
   *
   * @throws FailureError `array-value` where one is infinite or no number
   */
  range(start: number, end: number, file: string): ValueRange {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    let areWhole = true;
    for (let index = start; index < end; index++) {
      const value = this.at(index);
      if (!Number.isFinite(value)) {
        throw new FailureError({
          code: "array-value",
          file,
          what: "pixel",
          position: index,
          value,
        });
      }
      if (value < min) min = value;
      if (value > max) max = value;
      areWhole &&= Number.isInteger(value);
    }
    return { min, max, areWhole };
  }
}
