/** Types of numbers in binary files, and how to read them. */

export interface NumberType {
  /** As NumPy calls it. */
  readonly name: string;
  readonly bytes: number;
  readonly read: (view: DataView, at: number, isLittleEndian: boolean) => number;
}

/** By NumPy's code without the byte order. */
export const NUMBER_TYPES: ReadonlyMap<string, NumberType> = new Map(
  (
    [
      ["b1", "bool", 1, (view, at) => (view.getUint8(at) === 0 ? 0 : 1)],
      ["u1", "uint8", 1, (view, at) => view.getUint8(at)],
      ["i1", "int8", 1, (view, at) => view.getInt8(at)],
      ["u2", "uint16", 2, (view, at, little) => view.getUint16(at, little)],
      ["i2", "int16", 2, (view, at, little) => view.getInt16(at, little)],
      ["u4", "uint32", 4, (view, at, little) => view.getUint32(at, little)],
      ["i4", "int32", 4, (view, at, little) => view.getInt32(at, little)],
      ["u8", "uint64", 8, (view, at, little) => Number(view.getBigUint64(at, little))],
      ["i8", "int64", 8, (view, at, little) => Number(view.getBigInt64(at, little))],
      ["f2", "float16", 2, (view, at, little) => halfFloat(view.getUint16(at, little))],
      ["f4", "float32", 4, (view, at, little) => view.getFloat32(at, little)],
      ["f8", "float64", 8, (view, at, little) => view.getFloat64(at, little)],
    ] as const satisfies readonly (readonly [string, string, number, NumberType["read"]])[]
  ).map(([code, name, bytes, read]) => [code, { name, bytes, read }]),
);

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
