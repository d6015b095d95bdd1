/**
 * What is in a zip, read from the directory at its end.
 *
 * A picked file can be read anywhere, so we need not guess, as a stream must, from the headers
 * between the data: the directory has every entry's size and checksum, nothing that we do not
 * want is read, and a download that was cut off is known at once, because it has no directory.
 *
 * Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.
 */
import { FailureError } from "../../domain/failure";
import { readRange } from "./byte-stream";

export interface ZipEntry {
  /** The whole path inside the zip. */
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly headerStart: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** A comment of up to 65,535 bytes may follow the end record. */
const MAX_COMMENT_BYTES = 0xffff;
/** Stands in a 32-bit field whose value is in the zip64 extra field instead. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;
/** A directory of a million images, more than anybody packs beside a CSV. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
/** Bit 0: encrypted. Bit 6: strongly. Bit 13: the directory itself is. */
const ENCRYPTION_FLAGS = 0x2041;

/**
 * @param file the name to give in a failure
 * @throws FailureError `zip-damaged`, `file-unreadable`
 */
export async function readZipDirectory(zip: Blob, file: string): Promise<ZipEntry[]> {
  const { start, bytes, shift } = await findDirectory(zip, file);
  const isPlausible = start >= 0 && start + bytes <= zip.size && bytes <= MAX_DIRECTORY_BYTES;
  if (!isPlausible) throw damaged(file);
  const directory = await viewOf(zip, start, start + bytes, file);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.byteLength) {
    if (directory.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged(file);
    const { entry, length } = readEntry(directory, at, shift, file);
    entries.push(entry);
    at += length;
  }
  return entries;
}

interface DirectoryPlace {
  readonly start: number;
  readonly bytes: number;
  /** Bytes before the zip proper, as in archives that extract themselves. */
  readonly shift: number;
}

async function findDirectory(zip: Blob, file: string): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, zip.size - END_BYTES - MAX_COMMENT_BYTES - END64_LOCATOR_BYTES);
  const tail = await viewOf(zip, tailStart, zip.size, file);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    const locator = at - END64_LOCATOR_BYTES;
    if (locator >= 0 && tail.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
      return findDirectory64(zip, uint64(tail, locator + 8), file);
    }
    const bytes = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    const shift = tailStart + at - bytes - start;
    return { start: start + shift, bytes, shift };
  }
  throw damaged(file);
}

/** Of zips with large files, and of those that `zip` writes into a pipe. */
async function findDirectory64(zip: Blob, start: number, file: string): Promise<DirectoryPlace> {
  const end = await viewOf(zip, start, start + END64_BYTES, file);
  if (end.byteLength < END64_BYTES || end.getUint32(0, true) !== END64_SIGNATURE)
    throw damaged(file);
  return { start: uint64(end, 48), bytes: uint64(end, 40), shift: 0 };
}

function readEntry(
  directory: DataView<ArrayBuffer>,
  at: number,
  shift: number,
  file: string,
): { entry: ZipEntry; length: number } {
  const nameBytes = directory.getUint16(at + 28, true);
  const extraBytes = directory.getUint16(at + 30, true);
  const length = ENTRY_BYTES + nameBytes + extraBytes + directory.getUint16(at + 32, true);
  if (at + length > directory.byteLength) throw damaged(file);

  const nameStart = directory.byteOffset + at + ENTRY_BYTES;
  const extra = new DataView(directory.buffer, nameStart + nameBytes, extraBytes);
  const next64 = zip64Values(extra);
  const inField = (offset: number) => {
    const value = directory.getUint32(at + offset, true);
    return value === IN_ZIP64 ? (next64() ?? value) : value;
  };
  const bytes = inField(24);
  const compressedBytes = inField(20);
  const headerStart = inField(42) + shift;
  const entry: ZipEntry = {
    path: new TextDecoder().decode(new Uint8Array(directory.buffer, nameStart, nameBytes)),
    isEncrypted: (directory.getUint16(at + 8, true) & ENCRYPTION_FLAGS) !== 0,
    method: directory.getUint16(at + 10, true),
    crc32: directory.getUint32(at + 16, true),
    compressedBytes,
    bytes,
    headerStart,
  };
  return { entry, length };
}

/** Hands out the 64-bit values of the zip64 extra field: only those that did not fit, in order. */
function zip64Values(extra: DataView): () => number | null {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== ZIP64_EXTRA) {
    at += 4 + extra.getUint16(at + 2, true);
  }
  at += 4;
  return () => {
    if (at + 8 > extra.byteLength) return null;
    at += 8;
    return uint64(extra, at - 8);
  };
}

async function viewOf(
  zip: Blob,
  start: number,
  end: number,
  file: string,
): Promise<DataView<ArrayBuffer>> {
  const { buffer } = await readRange(zip, start, end, file);
  return new DataView(buffer);
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function damaged(file: string): FailureError {
  return new FailureError({ code: "zip-damaged", file });
}
