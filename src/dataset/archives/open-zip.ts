/** The files in a zip. */
import { FailureError } from "../../domain/failure";
import { failureOfFile } from "../failure-of-file";
import { Tally } from "../load-progress";
import {
  isArchiveName,
  isKnownName,
  isSpreadsheetPart,
  isSystemFile,
  lastName,
} from "./entry-names";
import type { Finds, Place, Unpacking } from "./found";
import { COMPRESSED_PIECE_BYTES } from "./inflate";
import { NearbyRanges } from "./nearby-ranges";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { readZipEntry } from "./zip-entry";

/**
 * @throws FailureError when nothing in it can be used; what is wrong with one entry of several
 *   comes as a `failure` in its place
 */
export async function* openZip(zip: Blob, place: Place, unpacking: Unpacking): Finds {
  const { file } = place;
  const all = await readZipDirectory(zip, file);
  if (all.some(({ path }) => isSpreadsheetPart(path))) {
    throw new FailureError({ code: "not-csv", file, looksLike: "spreadsheet" });
  }
  const entries = all.filter(({ path }) => !path.endsWith("/") && !isSystemFile(path));
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
  const readable = entries.filter(({ path }) => isArchiveName(path) || isWanted(path));
  return new Set(readable.length > 0 ? readable : entries.filter(({ path }) => isKnownName(path)));
}

/** Something wrong with one entry is told in its place and does not cost the others. */
async function* openEntry(
  zip: NearbyRanges,
  zipPlace: Place,
  entry: ZipEntry,
  unpacking: Unpacking,
): Finds {
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
    yield* unpacking.open({ file, path, depth, bytes, tally });
  } catch (thrown) {
    yield { kind: "failure", failure: failureOfFile(thrown) };
  }
}

/** NumPy calls arrays of no name `arr_0` in every archive: the archive's name says more. */
function nameOf({ path }: ZipEntry, { file }: Place): string {
  const name = lastName(path);
  return /\.npz$/i.test(file) ? `${file}/${name.replace(/\.npy$/i, "")}` : name;
}
