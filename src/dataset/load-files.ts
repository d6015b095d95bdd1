/**
 * The files that somebody picked or dropped → training and test images.
 *
 * Each file goes where its header says it belongs. What cannot be used is told and costs nothing
 * else: neither the other files, nor what was loaded before.
 */
import type { LoadNote } from "../domain/dataset-summary";
import { type DataFailure, type Failure, FailureError } from "../domain/failure";
import type { ByteStream } from "./archives/byte-stream";
import { type ContentKind, kindOf } from "./archives/file-kind";
import { type FileSource, type Unpacked, unpack } from "./archives/unpack";
import { failureOfFile } from "./failure-of-file";
import { formatOf, hasKnownEnding } from "./formats/formats";
import type { ImagesPart, Part } from "./formats/part";
import { PictureFolders } from "./formats/pictures/picture-folders";
import { type ImageSet, isLabelled, type LabelledImageSet } from "./image-set";
import type { OnProgress } from "./load-progress";
import { sideMismatch } from "./side-mismatch";

export interface LoadedFiles {
  readonly training: LabelledImageSet | null;
  readonly test: ImageSet | null;
  readonly notes: readonly LoadNote[];
  readonly failures: readonly Failure[];
}

/** An archive of pictures beside a CSV has thousands of entries; a few show what was left out. */
const MAX_IGNORED_NOTES = 10;
/** So may an archive of CSVs that are something else; the first few show what is wrong. */
const MAX_FAILED_FILES_NAMED = 5;
/** Three times Kaggle's `train.csv`: a second's work. */
const MAX_SKIPPED_BYTES = 256 * 1024 ** 2;

/**
 * @param slot where the files were dropped
 * @throws FailureError `cancelled`, and nothing else that was foreseen
 */
export async function loadFiles(
  files: readonly File[],
  slot: "training" | "test" | "anywhere",
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<LoadedFiles> {
  const loading = new Loading(slot);
  for (const file of files) {
    try {
      const found = unpack(file, hasKnownEnding, onProgress, signal);
      for await (const unpacked of found) await loading.take(unpacked);
    } catch (thrown) {
      loading.fail(failureOfFile(thrown));
    }
  }
  return loading.finish();
}

class Loading {
  readonly #slot: "training" | "test" | "anywhere";
  #training: Placed<LabelledImageSet> | null = null;
  #test: Placed<ImageSet> | null = null;
  readonly #pictures = new PictureFolders();
  readonly #notes: LoadNote[] = [];
  readonly #sampleSubmissions: string[] = [];
  readonly #failures: Failure[] = [];
  #ignored = 0;
  #failed = 0;

  constructor(slot: "training" | "test" | "anywhere") {
    this.#slot = slot;
  }

  async take(unpacked: Unpacked): Promise<void> {
    switch (unpacked.kind) {
      case "file":
        return this.#read(unpacked.source);
      case "failure":
        return this.fail(unpacked.failure);
      case "ignored":
        if (this.#ignored++ < MAX_IGNORED_NOTES) {
          this.#notes.push({ code: "ignored-in-zip", file: unpacked.file });
        }
        return;
      default:
        return unpacked satisfies never;
    }
  }

  fail(failure: Failure): void {
    if (this.#failed++ < MAX_FAILED_FILES_NAMED) this.#failures.push(failure);
  }

  finish(): LoadedFiles {
    const pictures = this.#pictures.finish(this.#training !== null || this.#test !== null);
    this.#notes.push(...pictures.notes);
    for (const failure of pictures.failures) this.fail(failure);
    for (const part of pictures.parts) this.#place(part);
    const training = this.#training?.images ?? null;
    this.#dropMismatchedTest();
    const test = this.#test?.images ?? null;
    const isNothingElse = training === null && test === null && this.#failed === 0;
    for (const file of this.#sampleSubmissions) {
      if (isNothingElse) this.fail({ code: "only-sample-submission", file });
      else this.#notes.push({ code: "sample-submission-ignored", file });
    }
    // The page shows the last failure on top, and this one belongs below the others.
    const files = this.#failed - MAX_FAILED_FILES_NAMED;
    const failures: readonly Failure[] =
      files > 0 ? [{ code: "more-files-failed", files }, ...this.#failures] : this.#failures;
    return { training, test, notes: this.#notes, failures };
  }

  async #read(source: FileSource): Promise<void> {
    try {
      this.#place(await readAll(source));
    } catch (thrown) {
      this.fail(failureOfFile(thrown));
    }
  }

  #place(part: Part): void {
    this.#notes.push(...part.notes);
    if (part.kind === "images") this.#placeImages(part);
    else if (part.kind === "picture") this.#pictures.add(part);
    else if (part.kind === "answers") this.#sampleSubmissions.push(part.fileName);
    else this.fail({ code: "labels-alone", file: part.fileName, labels: part.labels.length });
  }

  #placeImages({ images, fileName: file, path }: ImagesPart): void {
    const place = isLabelled(images) ? "training" : "test";
    if (this.#slot !== "anywhere" && this.#slot !== place) {
      this.#notes.push({ code: "moved", file, to: place });
    }
    if (isLabelled(images)) this.#training = this.#greater(this.#training, { images, path });
    else this.#test = this.#greater(this.#test, { images, path });
  }

  /** Of two files for one place, the one to use. */
  #greater<Images extends ImageSet>(
    earlier: Placed<Images> | null,
    later: Placed<Images>,
  ): Placed<Images> {
    if (earlier === null) return later;
    const isLaterUsed = later.images.count >= earlier.images.count;
    const [used, other] = isLaterUsed ? [later, earlier] : [earlier, later];
    const [by, file] =
      used.images.fileName === other.images.fileName
        ? [used.path, other.path]
        : [used.images.fileName, other.images.fileName];
    this.#notes.push({ code: "replaced", file, by });
    return used;
  }

  #dropMismatchedTest(): void {
    const mismatch = sideMismatch(this.#training?.images ?? null, this.#test?.images ?? null);
    if (mismatch === null) return;
    // Of files that are good in themselves: never one of those that are only counted.
    this.#failures.push(mismatch);
    this.#test = null;
  }
}

interface Placed<Images extends ImageSet> {
  readonly images: Images;
  readonly path: string;
}

/**
 * Reads a file. What is wrong with one out of an archive may be the archive's damage, which shows
 * at its end: so the rest is unpacked as well before the file is blamed.
 *
 * @throws FailureError what is wrong with the file, or with the archive
 */
async function readAll(source: FileSource): Promise<Part> {
  const { fileName, start } = source;
  const format = formatOf(start);
  if (format === null) throw new FailureError(unknownForm(kindOf(start), fileName));
  const bytes = leftOpen(source.bytes);
  try {
    return await format.read({ ...source, bytes });
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
