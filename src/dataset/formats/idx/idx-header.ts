/**
 * The head of an IDX file: two zeros, the type, how many axes, and the length of each.
 *
 * Source: LeCun, Cortes & Burges, "The MNIST database of handwritten digits", section "File formats".
 */
import type { ArrayHeader } from "../arrays/array-header";
import { NUMBER_TYPES } from "../arrays/number-type";

const TYPES: Readonly<Record<number, string>> = {
  8: "u1",
  9: "i1",
  11: "i2",
  12: "i4",
  13: "f4",
  14: "f8",
};
const MAX_AXES = 8;
const AXES_START = 4;

export function isIdx(start: Uint8Array): boolean {
  const [first, second, type = 0, axes = 0] = start;
  return first === 0 && second === 0 && type in TYPES && axes >= 1 && axes <= MAX_AXES;
}

/** @returns null where the file ends within its head */
export function readIdxHeader(start: Uint8Array): ArrayHeader | null {
  const axes = start[3] ?? 0;
  const type = NUMBER_TYPES.get(TYPES[start[2] ?? 0] ?? "");
  const dataStart = AXES_START + 4 * axes;
  if (type === undefined || start.length < dataStart) return null;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(AXES_START + 4 * axis));
  return { shape, type, isLittleEndian: false, isFortran: false, dataStart };
}
