import type { NumberType } from "./number-type";

/** What a binary file says of the one array that it holds. */
export interface ArrayHeader {
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly isLittleEndian: boolean;
  /** The first index runs fastest, as in Fortran; in C the last does. */
  readonly isFortran: boolean;
  /** Where the numbers begin. */
  readonly dataStart: number;
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}
