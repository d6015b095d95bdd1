/**
 * Finds the files in what somebody picked: a file, a gzip, a zip, and those within each other, as
 * Kaggle packs them (`train.csv.zip` in a zip, or a zip that is named `train.csv`).
 *
 * Nothing is unpacked ahead of its reader. What is unpacked is counted as it comes, because what
 * an archive says of itself may be a lie.
 */
import { type Failure, FailureError } from "../../domain/failure";
import { failureOfFile } from "../failure-of-file";
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
import { KIND_BYTES, kindOf } from "./file-kind";
import { COMPRESSED_PIECE_BYTES, gunzipped } from "./inflate";
import { NearbyRanges } from "./nearby-ranges";
import { fileOf, type Picked, pathOf } from "./picked";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { readZipEntry } from "./zip-entry";

/** One file that is no archive, not read yet. */
export interface FileSource {
  /** Without folders, and without `.gz`: what people see. */
  readonly fileName: string;
  /** With folders and the archives around it: `digits.zip/small/train.csv`. */
  readonly path: string;
  readonly isPacked: boolean;
  /** What it begins with, `KIND_BYTES` bytes or the whole of a shorter file; `bytes` has it too. */
  readonly start: Bytes;
  readonly bytes: ByteStream;
  /** How far reading has come, 0 to 1, measured before unpacking. */
  readonly fractionRead: () => number;
  /** Aborted when the loading is cancelled: for work on what was read already. */
  readonly signal: AbortSignal;
}

/** What is found, in order. A file must be read, or given up, before the next is asked for. */
export type Unpacked =
  | { readonly kind: "file"; readonly source: FileSource }
  | { readonly kind: "ignored"; readonly file: string }
  | { readonly kind: "failure"; readonly failure: Failure };

/** EMNIST ByClass is 1.5 GB of text. */
const MAX_UNPACKED_BYTES = 2 * 1024 ** 3;
/** Read at once: of thousands of pictures each read counts. */
const SMALL_BYTES = 64 * 1024;
/** A zip within a zip has to be held in memory, for its directory is at its end. */
const MAX_INNER_ZIP_BYTES = 256 * 1024 ** 2;
/** Kaggle needs two: a zip, and a zip or gzip in it. */
const MAX_NESTING = 3;

const ARCHIVE = /\.(gz|zip|npz)$/i;
/** Forms that are told apart and not read. */
const KNOWN =
  /\.(mat|h5|hdf5|keras|7z|rar|tar|tgz|xlsx?|pdf|pkl|pickle|pt|sqlite3?|db|arrow|feather)$/i;
/** What macOS and Windows leave in zips; not worth a word. */
const SYSTEM_FILE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
/** The insides of xlsx, ods and numbers files. */
const SPREADSHEET_PART = /^(xl\/|content\.xml$|Index\/.*\.iwa$)/;

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
): AsyncGenerator<Unpacked, void, undefined> {
  const file = fileOf(picked);
  const path = pathOf(picked);
  if (path !== file.name) {
    if (SYSTEM_FILE.test(path)) return;
    if (!ARCHIVE.test(path) && !isWanted(path)) {
      yield { kind: "ignored", file: path };
      return;
    }
  }
  const meter = new ProgressMeter(file, onProgress);
  meter.add(0);
  let isAnyOpened = false;
  const budget = new ByteBudget(MAX_UNPACKED_BYTES);
  const unpacking: Unpacking = { meter, signal, budget, isWanted };
  for await (const found of openFile(file, path, unpacking)) {
    isAnyOpened ||= found.kind !== "ignored";
    yield found;
  }
  // Nothing but archives within archives, deeper than they are opened.
  if (!isAnyOpened) throw new FailureError({ code: "zip-without-csv", file: file.name });
  meter.finish();
}

async function* openFile(
  file: File,
  path: string,
  unpacking: Unpacking,
): AsyncGenerator<Unpacked, void, undefined> {
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

interface Unpacking {
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
  /** Shared by everything inside one picked file. */
  readonly budget: ByteBudget;
  readonly isWanted: (path: string) => boolean;
}

interface Place {
  readonly file: string;
  readonly path: string;
  /** How many archives are around it. */
  readonly depth: number;
}

interface Part extends Place {
  readonly bytes: ByteStream;
  readonly tally: Tally;
}

async function* openStream(
  part: Part,
  unpacking: Unpacking,
): AsyncGenerator<Unpacked, void, undefined> {
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
    const inside = { file: file.replace(/\.gz$/i, ""), path, depth: depth + 1, bytes, tally };
    yield* openStream(inside, unpacking);
  } else {
    const source = { fileName: file, path, isPacked: depth > 0, start, bytes: whole };
    const { signal } = unpacking;
    yield { kind: "file", source: { ...source, fractionRead: tally.fraction, signal } };
  }
}

async function* openZip(
  zip: Blob,
  place: Place,
  unpacking: Unpacking,
): AsyncGenerator<Unpacked, void, undefined> {
  const { file } = place;
  const all = await readZipDirectory(zip, file);
  if (all.some(({ path }) => SPREADSHEET_PART.test(path))) {
    throw new FailureError({ code: "not-csv", file, looksLike: "spreadsheet" });
  }
  const entries = all.filter(({ path }) => !path.endsWith("/") && !SYSTEM_FILE.test(path));
  const wanted = wantedOf(entries, unpacking.isWanted);
  if (wanted.size === 0) throw new FailureError({ code: "zip-without-csv", file });
  if ([...wanted].some(({ isEncrypted }) => isEncrypted)) {
    throw new FailureError({ code: "zip-encrypted", file });
  }
  const nearby = new NearbyRanges(zip, file);
  for (const entry of entries) {
    if (wanted.has(entry)) yield* openEntry(nearby, place, entry, unpacking);
    else yield { kind: "ignored", file: entry.path };
  }
}

/** Where nothing can be read, what is known at least by name is opened, to say what it is. */
function wantedOf(
  entries: readonly ZipEntry[],
  isWanted: (path: string) => boolean,
): ReadonlySet<ZipEntry> {
  const readable = entries.filter(({ path }) => ARCHIVE.test(path) || isWanted(path));
  return new Set(readable.length > 0 ? readable : entries.filter(({ path }) => KNOWN.test(path)));
}

/** Something wrong with one entry is told in its place and does not cost the others. */
async function* openEntry(
  zip: NearbyRanges,
  zipPlace: Place,
  entry: ZipEntry,
  unpacking: Unpacking,
): AsyncGenerator<Unpacked, void, undefined> {
  const file = nameOf(entry, zipPlace);
  const path = `${zipPlace.path}/${entry.path}`;
  const depth = zipPlace.depth + 1;
  const { meter, signal, budget } = unpacking;
  // Bytes of an inner zip are not bytes of the picked file.
  const tally = new Tally(entry.compressedBytes, depth === 1 ? meter : null);
  const pieceBytes = COMPRESSED_PIECE_BYTES;
  const unzipped = readZipEntry(zip, entry, { file, pieceBytes, signal, onBytes: tally.add });
  try {
    const bytes = budget.spentOn(unzipped, file);
    yield* openStream({ file, path, depth, bytes, tally }, unpacking);
  } catch (thrown) {
    yield { kind: "failure", failure: failureOfFile(thrown) };
  }
}

/** NumPy calls arrays of no name `arr_0` in every archive: the archive's name says more. */
function nameOf({ path }: ZipEntry, { file }: Place): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.npz$/i.test(file) ? `${file}/${name.replace(/\.npy$/i, "")}` : name;
}

/** The whole of an inner zip. */
async function collect(bytes: ByteStream, file: string): Promise<Blob> {
  const pieces: Bytes[] = [];
  for await (const piece of new ByteBudget(MAX_INNER_ZIP_BYTES).spentOn(bytes, file)) {
    pieces.push(piece);
  }
  return new Blob(pieces);
}
