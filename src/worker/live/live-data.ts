/** The live datasets: loading them, making them, and what the page may see of them. */
import { pickExamples } from "../../dataset/example-images";
import { type Fingerprinted, fingerprinted } from "../../dataset/fingerprint";
import type { ImageSet, LabelledImageSet } from "../../dataset/image-set";
import { applyMends } from "../../dataset/likeness/apply-mend";
import { type LoadedFiles, loadFiles } from "../../dataset/load-files";
import { submissionForm } from "../../dataset/placing/answers";
import { NOTHING_IN_USE, type Waiting } from "../../dataset/placing/item";
import { firstSamples, makeSampleSets } from "../../dataset/sample-sets";
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
import { newer } from "./newer";
import { OneAtATime } from "./one-at-a-time";
import { Replaced, type Sides } from "./replaced";
import { imagesOf, NOTHING, withStandIns } from "./stand-ins";

/** The digits shown first; `Show other digits` asks for others. */
const FIRST_EXAMPLES_SEED = 1;

/** What digits come with that are no files. */
const NO_FILES = { waiting: NOTHING_IN_USE.waiting, form: null, earlier: null } as const;

export class LiveData {
  readonly #post: Post;
  readonly #makeSamples: typeof makeSampleSets;
  /** What somebody loaded, or asked for. */
  #own: Sides = NOTHING;
  #standIns: Sides = NOTHING;
  #makingStandIns: Promise<unknown> = Promise.resolve();
  #waiting: Waiting = NOTHING_IN_USE.waiting;
  /** The example of a submission that came last. */
  #example: SubmissionForm | null = null;
  readonly #replaced = new Replaced();
  readonly #loading = new OneAtATime();

  constructor(post: Post, makeSamples = makeSampleSets) {
    this.#post = post;
    this.#makeSamples = makeSamples;
  }

  get #inUse(): Sides {
    return withStandIns(this.#own, this.#standIns);
  }

  get training(): LabelledImageSet | null {
    return imagesOf(this.#inUse).training;
  }

  /** @throws FailureError `no-training-data` */
  get labelled(): LabelledImageSet {
    return this.identified.images;
  }

  /** With what tells it from other data. @throws FailureError `no-training-data` */
  get identified(): Fingerprinted<LabelledImageSet> {
    const { training } = this.#inUse;
    if (!training) throw new FailureError({ code: "no-training-data" });
    return training;
  }

  get test(): ImageSet | null {
    return imagesOf(this.#inUse).test;
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
    return this.#loading.run(async (signal) => {
      const onProgress = (progress: { fileName: string; bytesRead: number; bytesTotal: number }) =>
        this.#post({ kind: "load-progress", ...progress });
      const { training, test } = imagesOf(this.#own);
      const inUse = { training, test, waiting: this.#waiting };
      return this.#keep(await loadFiles(files, slot, onProgress, signal, inUse, choice));
    });
  }

  makeSampleDigits(seed: number): Promise<LoadedData> {
    return this.#loading.run(async (signal) => {
      const onProgress = (done: number, total: number) =>
        this.#post({ kind: "sample-progress", done, total });
      const sets = await this.#makeSamples(seed, onProgress, signal);
      return this.#keep({ ...sets, ...NO_FILES, notes: [], failures: [] });
    });
  }

  /**
   * Makes the sample digits that are there before anything else is. They replace nothing, and what
   * is loaded later takes their place without a word.
   *
   * @throws FailureError `cancelled` where somebody loads something meanwhile
   */
  makeStandIns(seed: number): Promise<MendedData> {
    const making = this.#loading.run(async (signal) => {
      this.#post({ kind: "stand-ins-begun", first: firstSamples(seed) });
      const { training, test } = await this.#makeSamples(seed, () => {}, signal);
      this.#standIns = { training: fingerprinted(training), test: fingerprinted(test) };
      return this.#summaries();
    });
    this.#makingStandIns = making.catch(() => {});
    return making;
  }

  /** When no stand-ins are being made, made or given up. */
  whenStandInsRest(): Promise<unknown> {
    return this.#makingStandIns;
  }

  /** Brings back what the last replacement of this place took away. */
  undo(of: Place): LoadedData {
    const before = this.#replaced.take(of);
    if (before === null) return this.#summary([], []);
    const { training, test } = this.#own;
    this.#own = { training: before.training ?? training, test: before.test ?? test };
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
      const free = isReadNow(of) ? { ...images, pixels: images.pixels.slice() } : images;
      const mended = { [of]: fingerprinted(applyMends(free, mends)) };
      if (this.#own[of] !== null) this.#own = { ...this.#own, ...mended };
      else this.#standIns = { ...this.#standIns, ...mended };
    }
    return this.#summaries();
  }

  cancel(): null {
    this.#loading.cancel();
    return null;
  }

  pickExamples(of: "training" | "test", seed: number): ImageGrid {
    return pickExamples(this.images(of), EXAMPLE_COUNT, seed);
  }

  writeCsv(of: "training" | "test"): Blob {
    return new Blob(writeDigitCsv(this.images(of)), { type: "text/csv" });
  }

  /**
   * Takes what could be read into use; what was there before stays where nothing came. Test images
   * of another size than the training images are refused, or put away when new training images
   * come that they do not fit.
   */
  #keep({ training, test, waiting, form, earlier, notes, failures }: LoadedFiles): LoadedData {
    const before = this.#own;
    this.#waiting = waiting;
    this.#example = form ?? this.#example;
    const learned = newer(before.training, training);
    // Labels came for them: they are to be learned from, not to be predicted.
    const isLabelledNow = training !== null && training.pixels === before.test?.images.pixels;
    this.#own = { training: learned, test: isLabelledNow ? null : before.test };
    const mismatch = this.#mismatch(test);
    if (!mismatch) this.#own = { training: learned, test: newer(this.#own.test, test) };
    this.#putAwayMismatch();
    this.#replaced.note(before, this.#own);
    return this.#summary(notes, mismatch ? [...failures, mismatch] : failures, earlier);
  }

  #putAwayMismatch(): DataFailure | null {
    const mismatch = this.#mismatch(null);
    if (mismatch !== null) this.#own = { ...this.#own, test: null };
    return mismatch;
  }

  /** @param test to be used instead of the one in use; null for that one */
  #mismatch(test: ImageSet | null): DataFailure | null {
    const own = imagesOf(this.#own);
    return sideMismatch(own.training, test ?? own.test);
  }

  #summary(
    notes: LoadedData["notes"],
    failures: LoadedData["failures"],
    earlier: LoadedData["earlier"] = null,
  ): LoadedData {
    const summaries = this.#summaries();
    return { ...summaries, notes, failures, earlier, replacements: this.#replaced.list };
  }

  #summaries(): MendedData {
    const { training, test } = this.#inUse;
    return summarize(training, test, FIRST_EXAMPLES_SEED, this.form);
  }

  /** @throws FailureError `no-training-data`, `no-test-data` */
  images(of: "training" | "test"): LabelledImageSet | ImageSet {
    if (of === "training") return this.labelled;
    if (this.test) return this.test;
    throw new FailureError({ code: "no-test-data" });
  }
}
