/** The files that somebody picked or dropped, archives opened → what each of them comes to. */
import type { FileChoice } from "../../domain/data-layout";
import type { LoadNote } from "../../domain/dataset-summary";
import type { Failure } from "../../domain/failure";
import type { FileSource, Unpacked } from "../archives/found";
import { fileOf, type Picked } from "../archives/picked";
import { unpack } from "../archives/unpack";
import { failureOfFile } from "../failure-of-file";
import { hasKnownEnding } from "../formats/formats";
import type { Part, PicturePart } from "../formats/part";
import { PictureFolders } from "../formats/pictures/picture-folders";
import { type OnProgress, overallProgress } from "../load-progress";
import { readFile } from "./read-file";

/** Pictures are put together to sets first. */
export type CollectedPart = Exclude<Part, PicturePart>;

export interface Collected {
  readonly parts: readonly CollectedPart[];
  readonly notes: readonly LoadNote[];
  /** What is wrong with files that cannot be used. */
  readonly failures: readonly Failure[];
}

/** An archive of pictures beside a CSV has thousands of entries; a few show what was left out. */
const MAX_IGNORED_NOTES = 10;
/** So may an archive of CSVs that are something else; the first few show what is wrong. */
const MAX_FAILED_FILES_NAMED = 5;

/** @throws FailureError `cancelled`, and nothing else that was foreseen */
export async function collect(
  files: readonly Picked[],
  onProgress: OnProgress,
  signal: AbortSignal,
  choice: FileChoice | null,
): Promise<Collected> {
  const collecting = new Collecting(choice);
  const progressOf = overallProgress(files.map(fileOf), onProgress);
  for (const [index, file] of files.entries()) {
    try {
      const found = unpack(file, hasKnownEnding, progressOf(index), signal);
      for await (const unpacked of found) await collecting.take(unpacked);
    } catch (thrown) {
      collecting.fail(failureOfFile(thrown));
    }
  }
  return collecting.finish();
}

class Collecting {
  readonly #parts: CollectedPart[] = [];
  readonly #pictures = new PictureFolders();
  readonly #notes: LoadNote[] = [];
  readonly #failures: Failure[] = [];
  readonly #choice: FileChoice | null;
  #ignored = 0;
  #failed = 0;

  constructor(choice: FileChoice | null) {
    this.#choice = choice;
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

  finish(): Collected {
    const pictures = this.#pictures.finish(this.#parts);
    this.#parts.push(...pictures.parts);
    this.#notes.push(...pictures.notes);
    for (const failure of pictures.failures) this.fail(failure);
    // The page shows the last failure on top, and this one belongs below the others.
    const files = this.#failed - MAX_FAILED_FILES_NAMED;
    const failures: readonly Failure[] =
      files > 0 ? [{ code: "more-files-failed", files }, ...this.#failures] : this.#failures;
    return { parts: this.#parts, notes: this.#notes, failures };
  }

  async #read(source: FileSource): Promise<void> {
    try {
      const part = await readFile(source, this.#choice);
      this.#notes.push(...part.notes);
      if (part.kind === "picture") this.#pictures.add(part);
      else this.#parts.push(part);
    } catch (thrown) {
      this.fail(failureOfFile(thrown));
    }
  }
}
