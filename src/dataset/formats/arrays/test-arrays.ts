/** Writers of arrays for tests, after the formats' specifications and not after our readers. */
import type { Bytes } from "../../archives/byte-stream";

/** An IDX file of bytes. */
export function idxBytes(shape: readonly number[], numbers: readonly number[], type = 8): Bytes {
  const head = [0, 0, type, shape.length];
  const lengths = shape.flatMap((length) => [24, 16, 8, 0].map((shift) => (length >> shift) & 255));
  return Uint8Array.from([...head, ...lengths, ...numbers]);
}

const WRITERS: Readonly<
  Record<string, readonly [number, (view: DataView, at: number, n: number, le: boolean) => void]>
> = {
  b1: [1, (view, at, n) => view.setUint8(at, n)],
  u1: [1, (view, at, n) => view.setUint8(at, n)],
  i1: [1, (view, at, n) => view.setInt8(at, n)],
  u2: [2, (view, at, n, le) => view.setUint16(at, n, le)],
  i2: [2, (view, at, n, le) => view.setInt16(at, n, le)],
  u4: [4, (view, at, n, le) => view.setUint32(at, n, le)],
  i4: [4, (view, at, n, le) => view.setInt32(at, n, le)],
  i8: [8, (view, at, n, le) => view.setBigInt64(at, BigInt(n), le)],
  f4: [4, (view, at, n, le) => view.setFloat32(at, n, le)],
  f8: [8, (view, at, n, le) => view.setFloat64(at, n, le)],
};

export interface NpyOptions {
  readonly shape: readonly number[];
  /** In the order in which they stand in the file. */
  readonly numbers: readonly number[];
  /** As NumPy writes it: `|u1`, `<f4`, `>i8`. */
  readonly descr?: string;
  readonly isFortran?: boolean;
  readonly version?: 1 | 2 | 3;
}

export function npyBytes(options: NpyOptions): Bytes {
  const { shape, numbers, descr = "|u1", isFortran = false, version = 1 } = options;
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const order = isFortran ? "True" : "False";
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${axes}), }`;
  const start = version === 1 ? 10 : 12;
  // Head and text together are a multiple of 64, padded with spaces, ended by a line feed.
  const padded = `${text.padEnd(Math.ceil((start + text.length + 1) / 64) * 64 - start - 1)}\n`;
  const [bytes, write] = WRITERS[descr.slice(1)] ?? [1, () => undefined];
  const file = new Uint8Array(start + padded.length + bytes * numbers.length);
  file.set([0x93, ...new TextEncoder().encode("NUMPY"), version, 0]);
  const view = new DataView(file.buffer);
  if (version === 1) view.setUint16(8, padded.length, true);
  else view.setUint32(8, padded.length, true);
  file.set(new TextEncoder().encode(padded), start);
  for (const [index, number] of numbers.entries()) {
    write(view, start + padded.length + bytes * index, number, descr.startsWith("<"));
  }
  return file;
}
