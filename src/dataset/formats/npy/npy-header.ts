/**
 * The head of a NumPy file: magic, version, length, and a Python dictionary of three entries.
 *
 * Source: NumPy enhancement proposal 1 and numpy.lib.format, versions 1.0 to 3.0.
 */
import { FailureError } from "../../../domain/failure";
import type { ArrayHeader } from "../arrays/array-header";
import { NUMBER_TYPES } from "../arrays/number-type";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const VERSION_AT = 6;
const LENGTH_AT = 8;
const MAX_AXES = 32;

export function isNpy(start: Uint8Array): boolean {
  return MAGIC.every((byte, index) => start[index] === byte);
}

/**
 * @throws FailureError `array-header` where it cannot be understood, `array-type`
 */
export function readNpyHeader(start: Uint8Array, file: string): ArrayHeader {
  const damaged = new FailureError({ code: "array-header", file, form: "NumPy" });
  const version = start[VERSION_AT] ?? 0;
  const lengthBytes = version === 1 ? 2 : 4;
  if (version < 1 || version > 3 || start.length < LENGTH_AT + lengthBytes) throw damaged;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const length = version === 1 ? view.getUint16(LENGTH_AT, true) : view.getUint32(LENGTH_AT, true);
  const textStart = LENGTH_AT + lengthBytes;
  const dataStart = textStart + length;
  // Only lists of named fields write more than what `start` holds.
  const text = new TextDecoder().decode(start.subarray(textStart, dataStart));

  const descr = /'descr':\s*('([^']*)'|\[)/.exec(text);
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const shape = shapeOf(/'shape':\s*\(([^)]*)\)/.exec(text)?.[1]);
  if (descr === null) throw damaged;
  const [, , code] = descr;
  const type = code === undefined ? undefined : NUMBER_TYPES.get(code.slice(1));
  if (type === undefined) {
    const called = code ?? "several fields";
    throw new FailureError({ code: "array-type", file, form: "NumPy", type: called });
  }
  if (order === undefined || shape === null || start.length < dataStart) throw damaged;
  const isLittleEndian = !code?.startsWith(">");
  return { shape, type, isLittleEndian, isFortran: order === "True", dataStart };
}

/** `60000, 28, 28` or, of one axis, `60000,`. */
function shapeOf(text: string | undefined): number[] | null {
  if (text === undefined) return null;
  const axes = text.split(",").map((axis) => axis.trim());
  if (axes.at(-1) === "") axes.pop();
  const isShape = axes.length <= MAX_AXES && axes.every((axis) => /^\d{1,15}L?$/.test(axis));
  return isShape ? axes.map((axis) => Number.parseInt(axis, 10)) : null;
}
