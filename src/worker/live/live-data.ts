/** The live datasets: loading them, making them, and what the page may see of them. */
import { pickExamples } from "../../dataset/example-images";
import { type Fingerprinted, fingerprinted } from "../../dataset/fingerprint";
import type { ImageSet, LabelledImageSet } from "../../dataset/image-set";
import { loadFiles } from "../../dataset/load-files";
import { makeSampleSets } from "../../dataset/sample-sets";
import { sideMismatch } from "../../dataset/side-mismatch";
import { EXAMPLE_COUNT, summarize } from "../../dataset/summarize";
import { writeDigitCsv } from "../../dataset/write-digit-csv";
import type { ImageGrid } from "../../domain/dataset-summary";
import { FailureError } from "../../domain/failure";
import type { LoadedData, Slot } from "../../protocol/messages";
import type { Post } from "../post";

/** The digits shown first; `Show other digits` asks for others. */
const FIRST_EXAMPLES_SEED = 1;

type Loaded = Pick<LoadedData, "notes" | "failures"> & {
  readonly training: LabelledImageSet | null;
  readonly test: ImageSet | null;
};

export class LiveData {
  readonly #post: Post;
  #training: Fingerprinted<LabelledImageSet> | null = null;
  #test: Fingerprinted<ImageSet> | null = null;
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

  load(files: readonly File[], slot: Slot): Promise<LoadedData> {
    return this.#cancellable(async (signal) => {
      const onProgress = (progress: { fileName: string; bytesRead: number; bytesTotal: number }) =>
        this.#post({ kind: "load-progress", ...progress });
      return this.#keep(await loadFiles(files, slot, onProgress, signal));
    });
  }

  makeSampleDigits(seed: number): Promise<LoadedData> {
    return this.#cancellable(async (signal) => {
      const onProgress = (done: number, total: number) =>
        this.#post({ kind: "sample-progress", done, total });
      const sets = await makeSampleSets(seed, onProgress, signal);
      return this.#keep({ ...sets, notes: [], failures: [] });
    });
  }

  cancel(): null {
    this.#loading?.abort();
    return null;
  }

  pickExamples(of: "training" | "test", seed: number): ImageGrid {
    return pickExamples(this.#images(of), EXAMPLE_COUNT, seed);
  }

  writeCsv(of: "training" | "test"): Blob {
    return new Blob(writeDigitCsv(this.#images(of)), { type: "text/csv" });
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
  #keep({ training, test, notes, failures }: Loaded): LoadedData {
    this.#training = newer(this.#training, training);
    const mismatch = sideMismatch(this.training, test ?? this.test);
    if (!mismatch) this.#test = newer(this.#test, test);
    if (sideMismatch(this.training, this.test)) this.#test = null;
    return {
      ...summarize(this.#training, this.#test, FIRST_EXAMPLES_SEED),
      notes,
      failures: mismatch ? [...failures, mismatch] : failures,
    };
  }

  #images(of: "training" | "test"): LabelledImageSet | ImageSet {
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
