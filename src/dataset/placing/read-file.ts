/** One file → what it comes to, by the format that its first bytes tell. */
import type { FileChoice } from "../../domain/data-layout";
import { type DataFailure, FailureError } from "../../domain/failure";
import type { ByteStream } from "../archives/byte-stream";
import { type ContentKind, kindOf } from "../archives/file-kind";
import type { FileSource } from "../archives/found";
import { formatOf } from "../formats/formats";
import type { Part } from "../formats/part";

/** Three times Kaggle's `train.csv`: a second's work. */
const MAX_SKIPPED_BYTES = 256 * 1024 ** 2;

/**
 * Reads a file. What is wrong with one out of an archive may be the archive's damage, which shows
 * at its end: so the rest is unpacked as well before the file is blamed.
 *
 * @throws FailureError what is wrong with the file, or with the archive
 */
export async function readFile(source: FileSource, choice: FileChoice | null): Promise<Part> {
  const { fileName, start } = source;
  const format = formatOf(start);
  if (format === null) throw new FailureError(unknownForm(kindOf(start), fileName));
  const bytes = leftOpen(source.bytes);
  try {
    const isMeant = choice?.file === fileName;
    return await format.read({ ...source, bytes }, isMeant ? choice : null);
  } catch (thrown) {
    if (source.isPacked) await skipRest(source.bytes);
    throw thrown;
  }
}

function unknownForm(kind: ContentKind, file: string): DataFailure {
  switch (kind) {
    case "empty":
      return { code: "file-empty", file };
    case "utf-16":
      return { code: "csv-encoding", file, encoding: "UTF-16" };
    case "gzip":
    case "zip":
    case "tar":
    case "csv":
      return { code: "not-csv", file, looksLike: "binary" };
    default:
      return { code: "not-csv", file, looksLike: kind };
  }
}

/** Not for ever: it may be a bomb. */
async function skipRest(bytes: ByteStream): Promise<void> {
  let skippedBytes = 0;
  for await (const piece of bytes) {
    skippedBytes += piece.length;
    if (skippedBytes > MAX_SKIPPED_BYTES) return;
  }
}

/** The same stream, that can be read on after a loop over it was left. */
async function* leftOpen(bytes: ByteStream): ByteStream {
  for (;;) {
    const { done, value } = await bytes.next();
    if (done) return;
    yield value;
  }
}
