/**
 * The 512 bytes in front of each file of a tar, and the longer names that GNU's tar and POSIX'
 * extended headers give it.
 *
 * Source: IEEE Std 1003.1-2017, pax, "ustar Interchange Format" and "pax Extended Header"; GNU tar
 * 1.35, "Basic Tar Format".
 */
import type { Bytes } from "./byte-stream";
import { hasTarChecksum, octal, text } from "./tar-checksum";

export interface TarHeader {
  readonly path: string;
  readonly bytes: number;
  /** `0` is a file, `5` a folder, `L` a long name of GNU's, `x` an extended header. */
  readonly type: string;
}

/** What an extended header says of the file behind it. */
export interface TarExtra {
  readonly path?: string;
  readonly bytes?: number;
}

const SIZE = [124, 136] as const;
const TYPE = 156;
/** Posix has a NUL behind `ustar` and the folders of the path in a field; GNU has neither. */
const POSIX = [257, 263] as const;
const PREFIX = [345, 500] as const;
/** The first bit says that a number is in binary. */
const BINARY = 0x80;

/** @returns null where this is no header, or a damaged one */
export function readTarHeader(block: Bytes): TarHeader | null {
  if (!hasTarChecksum(block)) return null;
  const bytes = size(block);
  if (bytes === null) return null;
  const name = text(block, 0, 100);
  const prefix =
    text(block, ...POSIX) === "ustar" && block[262] === 0 ? text(block, ...PREFIX) : "";
  const type = String.fromCharCode(block[TYPE] || 0x30);
  return { path: prefix === "" ? name : `${prefix}/${name}`, bytes, type };
}

export function isZeroBlock(block: Bytes): boolean {
  return block.every((byte) => byte === 0);
}

/** `30 path=digits/a long name.png`, each with its own length in front and a line feed behind. */
export function readTarExtra(records: Bytes): TarExtra | null {
  let extra: TarExtra = {};
  let at = 0;
  while (at < records.length) {
    const space = records.indexOf(0x20, at);
    const length = Number(decoded(records.subarray(at, Math.max(at, space))));
    const end = at + length;
    if (!Number.isInteger(length) || end <= space + 1 || end > records.length) return null;
    const record = decoded(records.subarray(space + 1, end - 1));
    const [key = ""] = record.split("=", 1);
    const value = record.slice(key.length + 1);
    if (key === "path") extra = { ...extra, path: value };
    if (key === "size") {
      const bytes = Number(value);
      if (!/^\d+$/.test(value) || !Number.isSafeInteger(bytes)) return null;
      extra = { ...extra, bytes };
    }
    at = end;
  }
  return extra;
}

function decoded(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

function size(block: Bytes): number | null {
  const [start, end] = SIZE;
  const first = block[start] ?? 0;
  if ((first & BINARY) === 0) return octal(block, start, end);
  const bytes = block
    .subarray(start + 1, end)
    .reduce((sum, byte) => 256 * sum + byte, first & (BINARY - 1));
  return Number.isSafeInteger(bytes) ? bytes : null;
}
