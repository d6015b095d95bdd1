/** One file out of a zip, as a stream. */
import { type DataFailure, FailureError } from "../../domain/failure";
import { Crc32 } from "../../numerics/crc32";
import { type BlobReading, type ByteStream, inPieces, readBlob } from "./byte-stream";
import { inflated } from "./inflate";
import type { NearbyRanges } from "./nearby-ranges";
import type { ZipEntry } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * Unpacks an entry and checks its length and checksum.
 *
 * @throws FailureError `zip-method`; `zip-damaged`, at the latest when all has been read
 */
export async function* readZipEntry(
  zip: NearbyRanges,
  entry: ZipEntry,
  reading: BlobReading,
): ByteStream {
  const { file } = reading;
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new FailureError({ code: "zip-method", file, method: entry.method });
  }
  const damaged: DataFailure = { code: "zip-damaged", file };
  const crc = new Crc32();
  let length = 0;
  const { start, end } = await placeOf(zip, entry, damaged);
  const raw =
    end - start <= reading.pieceBytes
      ? inPieces(await zip.range(start, end), reading)
      : readBlob(zip.blob.slice(start, end), reading);
  for await (const bytes of entry.method === STORED ? raw : inflated(raw, damaged)) {
    crc.update(bytes);
    length += bytes.length;
    if (length > entry.bytes) throw new FailureError(damaged);
    yield bytes;
  }
  if (length !== entry.bytes || crc.value !== entry.crc32) throw new FailureError(damaged);
}

/** Of the compressed data: it stands behind a local header whose names may differ in length. */
async function placeOf(
  zip: NearbyRanges,
  { headerStart, compressedBytes }: ZipEntry,
  damaged: DataFailure,
): Promise<{ start: number; end: number }> {
  const header = await zip.range(headerStart, headerStart + LOCAL_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.byteLength < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw new FailureError(damaged);
  }
  const start = headerStart + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + compressedBytes;
  if (end > zip.blob.size) throw new FailureError(damaged);
  return { start, end };
}
