/** The live datasets: loading them, making them, and what the page may see of them. */
import { pickExamples } from "../../dataset/example-images";
import { type Fingerprinted, fingerprinted } from "../../dataset/fingerprint";
import { type ImageSet, isLabelled, type LabelledImageSet } from "../../dataset/image-set";
import { applyMends } from "../../dataset/likeness/apply-mend";
import { type LoadedFiles, loadFiles } from "../../dataset/load-files";
import { submissionForm } from "../../dataset/placing/answers";
import { NOTHING_IN_USE, type Waiting } from "../../dataset/placing/item";
import { makeSampleSets } from "../../dataset/sample-sets";
import { sideMismatch } from "../../dataset/side-mismatch";
import { EXAMPLE_COUNT, summarize } from "../../dataset/summarize";
import { writeDigitCsv } from "../../dataset/write-digit-csv";
import type { FileChoice } from "../../domain/data-layout";
import type { ImageGrid, LoadNote } from "../../domain/dataset-summary";
import { type DataFailure, FailureError } from "../../domain/failure";
import type { DataMend } from "../../domain/likeness";
import type { Place, Slot } from "../../domain/placing-note";
import { KAGGLES_FORM, type SubmissionForm } from "../../domain/submission";
import type { LoadedData, MendedData, Picked } from "../../protocol/messages";
import type { Post } from "../post";
import { Replaced, type Sides } from "./replaced";

/** The digits shown first; `Show other digits` asks for others. */
const FIRST_EXAMPLES_SEED = 1;

/** What digits come with that are no files. */
const NO_FILES = { waiting: NOTHING_IN_USE.waiting, form: null, earlier: null } as const;

export class LiveData {
  readonly #post: Post;
  #training: Fingerprinted<LabelledImageSet> | null = null;
  #test: Fingerprinted<ImageSet> | null = null;
  #waiting: Waiting = NOTHING_IN_USE.waiting;
  /** The example of a submission that came last. */
  #example: SubmissionForm | null = null;
  readonly #replaced = new Replaced();
  #loading: AbortController | null = null;

  constructor(post: Post) {
    this.#post = post;
  }

  get training(): LabelledImageSet | null {
    return this.#training?.images ?? null;
  }

  /** @throws FailureError `no-training-data` */
  get labelled(): LabelledImageSet {
    return this.identified.images;
  }

  /** With what tells it from other data. @throws FailureError `no-training-data` */
  get identified(): Fingerprinted<LabelledImageSet> {
    if (!this.#training) throw new FailureError({ code: "no-training-data" });
    return this.#training;
  }

  get test(): ImageSet | null {
    return this.#test?.images ?? null;
  }

  /** Of a submission of the test images. */
  get form(): SubmissionForm {
    return (this.test && submissionForm(this.test, this.#example)) ?? KAGGLES_FORM;
  }

  load(
    files: readonly Picked[],
    slot: Slot,
    choice: FileChoice | null = null,
  ): Promise<LoadedData> {
    return this.#cancellable(async (signal) => {
      const onProgress = (progress: { fileName: string; bytesRead: number; bytesTotal: number }) =>
        this.#post({ kind: "load-progress", ...progress });
      const { training, test } = this;
      const inUse = { training, test, waiting: this.#waiting };
      return this.#keep(await loadFiles(files, slot, onProgress, signal, inUse, choice));
    });
  }

  makeSampleDigits(seed: number): Promise<LoadedData> {
    return this.#cancellable(async (signal) => {
      const onProgress = (done: number, total: number) =>
        this.#post({ kind: "sample-progress", done, total });
      const sets = await makeSampleSets(seed, onProgress, signal);
      return this.#keep({ ...sets, ...NO_FILES, notes: [], failures: [] });
    });
  }

  /** Brings back what the last replacement of this place took away. */
  undo(of: Place): LoadedData {
    const before = this.#replaced.take(of);
    if (before === null) return this.#summary([], []);
    if (before.training !== null) this.#training = before.training;
    if (before.test !== null) this.#test = before.test;
    const mismatch = this.#putAwayMismatch();
    const back = before[of]?.images;
    const notes: LoadNote[] =
      back === undefined ? [] : [{ code: "restored", of, file: back.fileName, images: back.count }];
    return this.#summary(notes, mismatch === null ? [] : [mismatch]);
  }

  /**
   * @param isReadNow whether the pixels must stay as they are for somebody, so that a copy is mended
   * @throws FailureError `no-training-data`, `no-test-data`
   */
  mend(
    dataMends: readonly DataMend[],
    isReadNow: (of: "training" | "test") => boolean,
  ): MendedData {
    for (const { of, mends } of dataMends) {
      const images = this.images(of);
      const own = isReadNow(of) ? { ...images, pixels: images.pixels.slice() } : images;
      const mended = fingerprinted(applyMends(own, mends));
      if (of === "test") this.#test = mended;
      else if (isLabelled(mended.images)) this.#training = { ...mended, images: mended.images };
    }
    return summarize(this.#training, this.#test, FIRST_EXAMPLES_SEED, this.form);
  }

  cancel(): null {
    this.#loading?.abort();
    return null;
  }

  pickExamples(of: "training" | "test", seed: number): ImageGrid {
    return pickExamples(this.images(of), EXAMPLE_COUNT, seed);
  }

  writeCsv(of: "training" | "test"): Blob {
    return new Blob(writeDigitCsv(this.images(of)), { type: "text/csv" });
  }

  /** One loading at a time: a new one ends the one before. */
  async #cancellable(work: (signal: AbortSignal) => Promise<LoadedData>): Promise<LoadedData> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      return await work(loading.signal);
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  /**
   * Takes what could be read into use; what was there before stays where nothing came. Test images
   * of another size than the training images are refused, or put away when new training images
   * come that they do not fit.
   */
  #keep({ training, test, waiting, form, earlier, notes, failures }: LoadedFiles): LoadedData {
    const before: Sides = { training: this.#training, test: this.#test };
    this.#waiting = waiting;
    this.#example = form ?? this.#example;
    this.#training = newer(before.training, training);
    // Labels came for them: they are to be learned from, not to be predicted.
    if (training !== null && training.pixels === this.test?.pixels) this.#test = null;
    const mismatch = sideMismatch(this.training, test ?? this.test);
    if (!mismatch) this.#test = newer(this.#test, test);
    this.#putAwayMismatch();
    this.#replaced.note(before, { training: this.#training, test: this.#test });
    return this.#summary(notes, mismatch ? [...failures, mismatch] : failures, earlier);
  }

  #putAwayMismatch(): DataFailure | null {
    const mismatch = sideMismatch(this.training, this.test);
    if (mismatch !== null) this.#test = null;
    return mismatch;
  }

  #summary(
    notes: LoadedData["notes"],
    failures: LoadedData["failures"],
    earlier: LoadedData["earlier"] = null,
  ): LoadedData {
    const summaries = summarize(this.#training, this.#test, FIRST_EXAMPLES_SEED, this.form);
    return { ...summaries, notes, failures, earlier, replacements: this.#replaced.list };
  }

  /** @throws FailureError `no-training-data`, `no-test-data` */
  images(of: "training" | "test"): LabelledImageSet | ImageSet {
    if (of === "training") return this.labelled;
    if (this.#test) return this.#test.images;
    throw new FailureError({ code: "no-test-data" });
  }
}

/** The old set where the new one is the same again: what was found out about it stays true. */
function newer<Images extends ImageSet>(
  old: Fingerprinted<Images> | null,
  loaded: Images | null,
): Fingerprinted<Images> | null {
  if (loaded === null) return old;
  const fresh = fingerprinted(loaded);
  const isSame =
    fresh.fingerprint === old?.fingerprint &&
    loaded.fileName === old.images.fileName &&
    loaded.origin === old.images.origin;
  return isSame ? old : fresh;
}
