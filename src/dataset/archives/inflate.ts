/** Raw deflate data and gzip, unpacked as they come, by fflate. */
import { Gunzip, Inflate } from "fflate";
import { type DataFailure, FailureError } from "../../domain/failure";
import { Crc32 } from "../../numerics/crc32";
import { type ByteStream, type Bytes, join } from "./byte-stream";

/**
 * Deflate makes at most 1,032 bytes of one, and fflate unpacks all that it is given at once: so
 * compressed data is read in small pieces, and not even a bomb makes more than 34 MB of one.
 */
export const COMPRESSED_PIECE_BYTES = 32 * 1024;

/** CRC-32 and length, four bytes each, behind the data of every gzip member. */
const TRAILER_BYTES = 8;
/** How much of the past a member's header may span; file names in it are far shorter. */
const KEPT_BYTES = 4096;

/**
 * Unpacks raw deflate data. Data that stops between two blocks goes unnoticed: whoever knows the
 * length or checksum must compare them.
 *
 * @param damaged thrown when the data is not deflate, or stops within a block
 */
export async function* inflated(compressed: ByteStream, damaged: DataFailure): ByteStream {
  const unpacked: Bytes[] = [];
  const inflate = new Inflate((bytes) => unpacked.push(bytes));
  for await (const piece of compressed) {
    pushInto(inflate, piece, false, damaged);
    yield* unpacked.splice(0);
  }
  pushInto(inflate, new Uint8Array(0), true, damaged);
  yield* unpacked.splice(0);
}

/**
 * Unpacks gzip data, of one member or several in a row, and checks each member's CRC and length.
 *
 * @param damaged thrown at the latest when all has been read
 */
export async function* gunzipped(compressed: ByteStream, damaged: DataFailure): ByteStream {
  const unpacked: Bytes[] = [];
  const check = new MemberCheck(damaged);
  const gunzip = new Gunzip((bytes) => {
    check.unpacked(bytes);
    unpacked.push(bytes);
  });
  gunzip.onmember = (offset) => check.endMember(offset);
  for await (const piece of compressed) {
    check.read(piece);
    pushInto(gunzip, piece, false, damaged);
    yield* unpacked.splice(0);
  }
  pushInto(gunzip, new Uint8Array(0), true, damaged);
  yield* unpacked.splice(0);
  check.endFile();
}

function pushInto(
  stream: Inflate | Gunzip,
  piece: Bytes,
  isLast: boolean,
  damaged: DataFailure,
): void {
  try {
    stream.push(piece, isLast);
  } catch (cause) {
    throw new FailureError(damaged, { cause });
  }
}

/** Compares what came out of each gzip member with what its trailer says. */
class MemberCheck {
  readonly #damaged: DataFailure;
  #crc = new Crc32();
  #length = 0;
  /** The compressed bytes read last, and how many were read in all. */
  #recent: Bytes = new Uint8Array(0);
  #bytesRead = 0;

  constructor(damaged: DataFailure) {
    this.#damaged = damaged;
  }

  read(piece: Bytes): void {
    this.#recent = join([this.#recent.subarray(-KEPT_BYTES), piece]);
    this.#bytesRead += piece.length;
  }

  unpacked(bytes: Uint8Array): void {
    this.#crc.update(bytes);
    this.#length += bytes.length;
  }

  /** @param offset where the next member begins, in compressed bytes */
  endMember(offset: number): void {
    const end = this.#recent.length - (this.#bytesRead - offset);
    this.#compare(end);
    this.#crc = new Crc32();
    this.#length = 0;
  }

  endFile(): void {
    this.#compare(this.#recent.length);
  }

  #compare(end: number): void {
    const start = end - TRAILER_BYTES;
    if (start < 0) throw new FailureError(this.#damaged);
    const trailer = new DataView(this.#recent.buffer, this.#recent.byteOffset + start);
    const isIntact =
      trailer.getUint32(0, true) === this.#crc.value &&
      trailer.getUint32(4, true) === this.#length % 2 ** 32;
    if (!isIntact) throw new FailureError(this.#damaged);
  }
}
