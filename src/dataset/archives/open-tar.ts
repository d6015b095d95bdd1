/** The files in a tar, which has no directory: they are told as they come. */
import { FailureError } from "../../domain/failure";
import { failureOfFile } from "../failure-of-file";
import { Tally } from "../load-progress";
import { type ByteStream, type Bytes, peek } from "./byte-stream";
import { isArchiveName, isKnownName, isSystemFile, lastName } from "./entry-names";
import { KIND_BYTES } from "./file-kind";
import type { Finds, Place, Unpacking } from "./found";
import { type TarMember, TarMembers } from "./tar-members";

/** A file of a form that is told apart and not read, as which it begins. */
interface Known {
  readonly path: string;
  readonly start: Bytes;
}

/** A few show what is wrong. */
const MAX_KNOWN = 5;

/**
 * @throws FailureError when nothing in it can be used; what is wrong with one file of several comes
 *   as a `failure` in its place
 */
export async function* openTar(bytes: ByteStream, place: Place, unpacking: Unpacking): Finds {
  const members = new TarMembers(bytes, place.file);
  const known: Known[] = [];
  let isAnyWanted = false;
  for await (const member of members.all()) {
    const { path } = member;
    if (isArchiveName(path) || unpacking.isWanted(path)) {
      if (isSystemFile(path)) continue;
      isAnyWanted = true;
      yield* openMember(member, place, unpacking);
    } else if (isKnownName(path) && known.length < MAX_KNOWN) {
      const { start } = await peek(member.bytes, KIND_BYTES);
      known.push({ path, start: start.slice(0, KIND_BYTES) });
    } else if (!isSystemFile(path)) {
      yield { kind: "ignored", file: path };
    }
  }
  if (isAnyWanted) yield* known.map(({ path: file }) => ({ kind: "ignored", file }) as const);
  else yield* openKnown(known, place, unpacking);
}

/** Where nothing can be read, what is known at least by name is opened, to say what it is. */
async function* openKnown(known: readonly Known[], place: Place, unpacking: Unpacking): Finds {
  if (known.length === 0) throw new FailureError({ code: "zip-without-csv", file: place.file });
  for (const { path, start } of known) {
    yield* openMember({ path, size: start.length, bytes: alone(start) }, place, unpacking);
  }
}

async function* alone(bytes: Bytes): ByteStream {
  yield bytes;
}

/** Something wrong with one file is told in its place and does not cost the others. */
async function* openMember(member: TarMember, tar: Place, unpacking: Unpacking): Finds {
  const tally = new Tally(member.size, null);
  const part = {
    file: lastName(member.path),
    path: `${tar.path}/${member.path}`,
    depth: tar.depth + 1,
    bytes: counted(member.bytes, tally),
    tally,
  };
  try {
    yield* unpacking.open(part);
  } catch (thrown) {
    yield { kind: "failure", failure: failureOfFile(thrown) };
  }
}

/** Bytes of a file in a tar are no bytes of the picked file, which are counted where it is read. */
async function* counted(bytes: ByteStream, tally: Tally): ByteStream {
  for await (const piece of bytes) {
    tally.add(piece.length);
    yield piece;
  }
}
