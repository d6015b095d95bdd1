/**
 * What a file is, by its first bytes. Names lie: what people save from Kaggle when signed out is a
 * web page named `train.csv`, and Kaggle itself has served a zip under that name.
 */
import type { FileKind } from "../../domain/failure";
import { hasTarChecksum } from "./tar-checksum";

export type ContentKind = FileKind | "csv" | "utf-16" | "gzip" | "zip" | "tar" | "empty";

/** As many bytes as `kindOf` needs to see. */
export const KIND_BYTES = 1024;

interface Signature {
  readonly kind: ContentKind;
  readonly bytes: readonly number[];
  readonly offset?: number;
}

/** First match counts. Letters are as in the formats' specifications. */
const SIGNATURES: readonly Signature[] = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  // A zip without entries.
  { kind: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "gzip", bytes: [0x1f, 0x8b] },
  { kind: "utf-16", bytes: [0xff, 0xfe] },
  { kind: "utf-16", bytes: [0xfe, 0xff] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "image", bytes: letters("GIF8") },
  { kind: "image", bytes: letters("II*\0") },
  { kind: "image", bytes: letters("MM\0*") },
  { kind: "image", bytes: letters("WEBP"), offset: 8 },
  { kind: "image", bytes: letters("ftypheic"), offset: 4 },
  { kind: "image", bytes: letters("ftypavif"), offset: 4 },
  { kind: "pdf", bytes: letters("%PDF") },
  // OLE compound document: xls.
  { kind: "spreadsheet", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "archive", bytes: letters("7z\xbc\xaf\x27\x1c") },
  { kind: "archive", bytes: letters("Rar!") },
  { kind: "archive", bytes: letters("BZh") },
  { kind: "archive", bytes: letters("\xfd7zXZ") },
  { kind: "archive", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: "tar", bytes: letters("ustar"), offset: 257 },
  // Version 7.3 is HDF5 behind 512 bytes that say so.
  { kind: "matlab", bytes: letters("MATLAB ") },
  { kind: "hdf5", bytes: letters("\x89HDF\r\n\x1a\n") },
  { kind: "database", bytes: letters("SQLite format 3\0") },
  { kind: "arrow", bytes: letters("ARROW1") },
  { kind: "arrow", bytes: letters("FEA1") },
  // The length of a JSON text, which 2^40 bytes are enough for, and its first brace and quote.
  { kind: "safetensors", bytes: letters('\0\0\0{"'), offset: 5 },
  // Protocols 2 to 5.
  ...[2, 3, 4, 5].map((protocol) => ({ kind: "pickle", bytes: [0x80, protocol] }) as const),
];

/** @param start the first {@link KIND_BYTES} bytes, fewer only where the file is shorter */
export function kindOf(start: Uint8Array): ContentKind {
  if (start.length === 0) return "empty";
  const signature = SIGNATURES.find((candidate) => matches(start, candidate));
  if (signature !== undefined) return signature.kind;
  if (hasTarChecksum(start)) return "tar";
  if (isWideText(start)) return "utf-16";
  if (start.some(isControl)) return "binary";
  return kindOfText(new TextDecoder().decode(start).trimStart());
}

function matches(start: Uint8Array, { bytes, offset = 0 }: Signature): boolean {
  return bytes.every((byte, index) => start[offset + index] === byte);
}

/** UTF-16 without a mark: every other byte of its digits and commas is zero. */
function isWideText(start: Uint8Array): boolean {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = Math.floor(start.length / 2);
  return half >= 4 && ((even === 0 && odd >= half - 1) || (odd === 0 && even >= half - 1));
}

/** Bytes that no text has: all below the space but tab, line feed, form feed and return. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32);
}

function kindOfText(text: string): ContentKind {
  if (text.startsWith("version https://git-lfs.github.com/spec/")) return "lfs-pointer";
  if (text.startsWith("<")) return kindOfMarkup(text);
  // `{"code":403,"message":"You must accept this competition's rules …"}`
  if (text.startsWith("{") && /"code"\s*:\s*\d/.test(text) && /"message"\s*:/.test(text)) {
    return "kaggle-refusal";
  }
  return /^[{[]/.test(text) ? "json" : "csv";
}

/** A web page, which may hold pictures; a picture; or XML of another kind. */
function kindOfMarkup(text: string): ContentKind {
  // Amazon's, Google's and Azure's: `<Error><Code>AccessDenied</Code>…`.
  if (/^(<\?xml[^>]*>\s*)?<Error>\s*<Code>/.test(text)) return "storage-refusal";
  if (/<(!doctype\s+)?html/i.test(text)) return "html";
  if (/<(!doctype\s+)?svg/i.test(text)) return "image";
  return text.startsWith("<?xml") ? "text" : "html";
}

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
