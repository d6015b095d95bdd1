/**
 * Bytes that come in pieces, pulled by whoever wants the next one, so that nothing piles up.
 *
 * Every stream begins at a Blob, and that is where reading pauses to hear messages: a piece is
 * small enough that whatever is made of it (unpacking, parsing) takes a few hundredths of a second.
 */
import { FailureError } from "../../domain/failure";
import { pausePoint } from "../../numerics/pause-point";

export type Bytes = Uint8Array<ArrayBuffer>;
export type ByteStream = AsyncGenerator<Bytes, void, undefined>;

export interface BlobReading {
  /** The name to give in a failure. */
  readonly file: string;
  /** At most {@link BLOCK_BYTES}. */
  readonly pieceBytes: number;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Read at once: a read costs Chromium a millisecond or two, whatever its size. */
export const BLOCK_BYTES = 1024 * 1024;

/**
 * Reads a Blob piece by piece, always one block ahead of the reader.
 *
 * @throws FailureError `file-unreadable` when the file behind the Blob is gone; `cancelled`
 */
export async function* readBlob(blob: Blob, reading: BlobReading): ByteStream {
  let next = readBlock(blob, 0, reading);
  for (let start = 0; start < blob.size; start += BLOCK_BYTES) {
    const block = await next;
    const isLast = start + BLOCK_BYTES >= blob.size;
    if (!isLast) next = readBlock(blob, start + BLOCK_BYTES, reading);
    yield* inPieces(block, reading);
  }
}

/**
 * Bytes that were read already, piece by piece.
 *
 * @throws FailureError `cancelled`
 */
export async function* inPieces(
  bytes: Bytes,
  { pieceBytes, onBytes, signal }: BlobReading,
): ByteStream {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    await pausePoint(signal);
    onBytes(piece.length);
    yield piece;
  }
}

/** Bytes of a Blob from `start` up to `end`, in one piece. */
export async function readRange(
  blob: Blob,
  start: number,
  end: number,
  file: string,
): Promise<Bytes> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new FailureError({ code: "file-unreadable", file }, { cause });
  }
}

function readBlock(blob: Blob, start: number, { file }: BlobReading): Promise<Bytes> {
  const block = readRange(blob, start, start + BLOCK_BYTES, file);
  // Whoever awaits the block hears of a failure; a reader that stopped early must not leave one
  // unhandled.
  block.catch(() => undefined);
  return block;
}

/** The first bytes of a stream, and the stream as if it had not been touched. */
export async function peek(
  stream: ByteStream,
  bytes: number,
): Promise<{ start: Bytes; whole: ByteStream }> {
  const pieces: Bytes[] = [];
  let length = 0;
  while (length < bytes) {
    const { value } = await stream.next();
    if (value === undefined) break;
    pieces.push(value);
    length += value.length;
  }
  const start = join(pieces);
  return { start, whole: continued(start, stream) };
}

async function* continued(start: Bytes, rest: ByteStream): ByteStream {
  if (start.length > 0) yield start;
  yield* rest;
}

/** Pieces one after the other in one array; a single piece is not copied. */
export function join(pieces: readonly Bytes[]): Bytes {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
