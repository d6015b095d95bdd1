/**
 * Finds the files in what somebody picked: a file, a gzip, a zip, a tar, and those within each other, as
 * Kaggle packs them (`train.csv.zip` in a zip, or a zip that is named `train.csv`).
 *
 * Nothing is unpacked ahead of its reader. What is unpacked is counted as it comes, because what
 * an archive says of itself may be a lie.
 */
import { FailureError } from "../../domain/failure";
import { type OnProgress, ProgressMeter, Tally } from "../load-progress";
import { ByteBudget } from "./byte-budget";
import {
  BLOCK_BYTES,
  type ByteStream,
  type Bytes,
  inPieces,
  peek,
  readBlob,
  readRange,
} from "./byte-stream";
import { isArchiveName, isSystemFile } from "./entry-names";
import { KIND_BYTES, kindOf } from "./file-kind";
import type { Finds, Place, StreamPart, Unpacking } from "./found";
import { COMPRESSED_PIECE_BYTES, gunzipped } from "./inflate";
import { openZip } from "./open-zip";
import { fileOf, type Picked, pathOf } from "./picked";

/** EMNIST ByClass is 1.5 GB of text. */
const MAX_UNPACKED_BYTES = 2 * 1024 ** 3;
/** Read at once: of thousands of pictures each read counts. */
const SMALL_BYTES = 64 * 1024;
/** A zip within a zip has to be held in memory, for its directory is at its end. */
const MAX_INNER_ZIP_BYTES = 256 * 1024 ** 2;
/** Kaggle needs two: a zip, and a zip or gzip in it. */
const MAX_NESTING = 3;

/**
 * @param isWanted whether an entry of an archive is worth opening, by its path; archives always
 *   are, everything else is left alone
 * @throws FailureError when nothing in the file can be used; what is wrong with one entry of
 *   several comes as a `failure` in its place
 */
export async function* unpack(
  picked: Picked,
  isWanted: (path: string) => boolean,
  onProgress: OnProgress,
  signal: AbortSignal,
): Finds {
  const file = fileOf(picked);
  const path = pathOf(picked);
  if (path !== file.name) {
    if (isSystemFile(path)) return;
    if (!isArchiveName(path) && !isWanted(path)) {
      yield { kind: "ignored", file: path };
      return;
    }
  }
  const meter = new ProgressMeter(file, onProgress);
  meter.add(0);
  let isAnyOpened = false;
  const budget = new ByteBudget(MAX_UNPACKED_BYTES);
  const unpacking: Unpacking = {
    meter,
    signal,
    budget,
    isWanted,
    open: (part) => openStream(part, unpacking),
  };
  for await (const found of openFile(file, path, unpacking)) {
    isAnyOpened ||= found.kind !== "ignored";
    yield found;
  }
  // Nothing but archives within archives, deeper than they are opened.
  if (!isAnyOpened) throw new FailureError({ code: "zip-without-csv", file: file.name });
  meter.finish();
}

async function* openFile(file: File, path: string, unpacking: Unpacking): Finds {
  const { meter, signal } = unpacking;
  const place: Place = { file: file.name, path, depth: 0 };
  const isSmall = file.size <= SMALL_BYTES;
  const start = await readRange(file, 0, isSmall ? SMALL_BYTES : KIND_BYTES, file.name);
  const kind = kindOf(start.subarray(0, KIND_BYTES));
  if (kind === "zip") {
    yield* openZip(file, place, unpacking);
  } else {
    const pieceBytes = kind === "gzip" ? COMPRESSED_PIECE_BYTES : BLOCK_BYTES;
    const tally = new Tally(file.size, meter);
    const reading = { file: file.name, pieceBytes, signal, onBytes: tally.add };
    const bytes = isSmall ? inPieces(start, reading) : readBlob(file, reading);
    yield* openStream({ ...place, bytes, tally }, unpacking);
  }
}

async function* openStream(part: StreamPart, unpacking: Unpacking): Finds {
  const { file, path, depth, tally } = part;
  const { start: first, whole } = await peek(part.bytes, KIND_BYTES);
  const start = first.subarray(0, KIND_BYTES);
  const kind = kindOf(start);
  if (depth > MAX_NESTING) {
    yield { kind: "ignored", file };
  } else if (kind === "zip") {
    const zip = await collect(whole, file);
    yield* openZip(zip, part, unpacking);
  } else if (kind === "gzip") {
    const unzipped = gunzipped(whole, { code: "gzip-damaged", file });
    const bytes = unpacking.budget.spentOn(unzipped, file);
    const inside = { file: unzippedName(file), path, depth: depth + 1, bytes, tally };
    yield* openStream(inside, unpacking);
  } else if (kind === "tar") {
    const { openTar } = await import("./open-tar");
    yield* openTar(whole, part, unpacking);
  } else {
    const source = { fileName: file, path, isPacked: depth > 0, start, bytes: whole };
    const { signal } = unpacking;
    yield { kind: "file", source: { ...source, fractionRead: tally.fraction, signal } };
  }
}

function unzippedName(file: string): string {
  return file.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar");
}

/** The whole of an inner zip. */
async function collect(bytes: ByteStream, file: string): Promise<Blob> {
  const pieces: Bytes[] = [];
  for await (const piece of new ByteBudget(MAX_INNER_ZIP_BYTES).spentOn(bytes, file)) {
    pieces.push(piece);
  }
  return new Blob(pieces);
}
