/**
 * Everything that can go wrong and was foreseen, as data.
 *
 * A failure crosses the worker boundary unchanged; the words people read are made from it in
 * `ui/failure-text.ts`, which is total by type. Nobody reads an error's `message` to decide.
 * Rows count from 1 and include the header, as an editor or spreadsheet shows them.
 */
import type { ClassLabel } from "./class-label";
import type { ContentFailure } from "./file-failure";

/** Where in which file something is wrong. `file` is the name people see, inside a zip too. */
interface InFile {
  readonly file: string;
}

interface AtRow extends InFile {
  readonly row: number;
}

interface AtCell extends AtRow {
  readonly column: string;
  readonly value: string;
}

export type DataFailure =
  | (InFile & { readonly code: "file-empty" })
  /** The browser could not read the file: moved, changed or no permission. */
  | (InFile & { readonly code: "file-unreadable" })
  /** Neither text in rows nor an archive: `looksLike` is what its first bytes say it is. */
  | (InFile & { readonly code: "not-csv"; readonly looksLike: FileKind })
  | (InFile & { readonly code: "zip-without-csv" })
  | (InFile & { readonly code: "zip-encrypted" })
  | (InFile & { readonly code: "zip-damaged" })
  /** Compressed in a way other than deflate: 9 is Deflate64, 12 bzip2, 14 LZMA, 93 Zstandard. */
  | (InFile & { readonly code: "zip-method"; readonly method: number })
  | (InFile & { readonly code: "gzip-damaged" })
  | (InFile & { readonly code: "tar-damaged" })
  /** More than we are willing to unpack or hold. */
  | (InFile & { readonly code: "too-large"; readonly limitBytes: number })
  /** Text, but not in UTF-8: Excel's "Unicode text" is UTF-16. */
  | (InFile & { readonly code: "csv-encoding"; readonly encoding: "UTF-16" })
  /** A column of the header is not the `expected` one; columns count from 1. */
  | (InFile & {
      readonly code: "csv-header-wrong";
      readonly position: number;
      readonly column: string;
      readonly expected: string;
    })
  /** The number of pixel columns is no square of a side from 8 to 64. */
  | (InFile & { readonly code: "csv-image-size"; readonly pixelColumns: number })
  | (InFile & { readonly code: "csv-no-rows" })
  | (AtRow & {
      readonly code: "csv-column-count";
      /** Columns that are no pixels. */
      readonly beside: number;
      readonly expected: number;
      readonly actual: number;
      /** The ragged row is the last one: the file was probably cut off. */
      readonly isLastRow: boolean;
    })
  | (AtCell & { readonly code: "csv-pixel-not-integer" })
  /** The value is not in the range that the others of the file have. */
  | (AtCell & { readonly code: "csv-pixel-range"; readonly from: number; readonly to: number })
  | (AtRow & { readonly code: "csv-label-missing" })
  /** Of so many columns not one alone is 1 and all others 0. */
  | (AtRow & { readonly code: "csv-label-one-hot"; readonly columns: number })
  | (AtCell & { readonly code: "csv-label-not-integer" })
  | (AtCell & { readonly code: "csv-label-range" })
  | (AtRow & { readonly code: "csv-quotes" })
  | (InFile & { readonly code: "csv-single-class"; readonly label: ClassLabel })
  | (InFile & { readonly code: "csv-too-many-classes"; readonly classes: number })
  /** Training and test images differ in size. */
  | (InFile & {
      readonly code: "side-mismatch";
      readonly side: number;
      readonly expectedSide: number;
    })
  /** A file of labels and one of images that are meant for each other. */
  | (InFile & {
      readonly code: "labels-count";
      readonly labels: number;
      readonly imagesFile: string;
      readonly images: number;
    })
  | ContentFailure;

export type Failure =
  | DataFailure
  /** Beside those that failed by name. */
  | { readonly code: "more-files-failed"; readonly files: number }
  /** Dropped on the page instead of a file. */
  | { readonly code: "no-file-dropped"; readonly what: "link" | "text" }
  | { readonly code: "cancelled" }
  | { readonly code: "no-training-data" }
  | { readonly code: "no-test-data" }
  | { readonly code: "no-model" }
  /** The test images are none that the trained network, or who reads instead, can read. */
  | {
      readonly code: "network-side";
      readonly file: string;
      readonly side: number;
      readonly networkSide: number;
    }
  /** A drawing, or an image to look into, that is not of the size that the network reads. */
  | { readonly code: "image-side"; readonly side: number; readonly networkSide: number }
  /** Data, network or readers changed while the test images were read. */
  | { readonly code: "submission-outdated" }
  /** A run was stopped so early that the network before is the better one. */
  | { readonly code: "stopped-too-early" }
  /** No class has two images, one to learn from and one to check with; or all are left out: 0. */
  | { readonly code: "too-few-images"; readonly images: number; readonly needed: number }
  /** `token` is the word that it is about; of `too-large`, the number of weights. */
  | { readonly code: "network-text"; readonly token: string; readonly reason: NetworkTextProblem }
  /** Of the address that was opened, what is not in use as it was written; one remark or more. */
  | { readonly code: "address-not-in-use"; readonly remarks: readonly AddressRemark[] }
  | { readonly code: "busy" }
  /** The loss became NaN or infinite; the last finite weights are kept. */
  | { readonly code: "loss-not-finite"; readonly step: number; readonly learningRate: number }
  | { readonly code: "backend-unavailable"; readonly backend: string; readonly detail: string }
  /** What computed ended, and nothing is left to go on with; data and networks are kept. */
  | { readonly code: "engine-lost"; readonly detail: string }
  | { readonly code: "out-of-memory"; readonly detail: string }
  | { readonly code: "worker-crashed"; readonly cause: CrashCause }
  /** Lines count from 1. */
  | {
      readonly code: "submission-invalid";
      readonly line: number;
      readonly problem: SubmissionProblem;
    }
  | { readonly code: "unexpected"; readonly detail: string };

/** A word of an address; `name` is a setting's, `asked` its value as written. */
export type AddressRemark =
  /** No setting has this name. */
  | { readonly code: "unknown-name"; readonly name: string }
  | { readonly code: "not-understood"; readonly name: string; readonly asked: string }
  /** Beyond a limit: the limit is used. */
  | {
      readonly code: "limited";
      readonly name: string;
      readonly asked: string;
      readonly used: number;
    };

export type FileKind =
  | "image"
  | "html"
  /** What Kaggle's programming interface says instead of a file that it does not hand out. */
  | "kaggle-refusal"
  | "json"
  /** Three lines of a Git repository that keeps the file itself elsewhere. */
  | "lfs-pointer"
  /** What a storage server says in place of a file: the link is no longer, or not yet, valid. */
  | "storage-refusal"
  | "pdf"
  | "spreadsheet"
  | "archive"
  | "matlab"
  | "hdf5"
  | "pickle"
  | "database"
  | "arrow"
  /** Weights of a network. */
  | "safetensors"
  | "binary"
  | "text";

export type CrashCause =
  | { readonly kind: "not-loaded" | "unreadable-message" }
  /** `detail` is the browser's. */
  | { readonly kind: "error"; readonly detail: string };

/** What is wrong with a line of a submission. */
export type SubmissionProblem =
  | { readonly code: "other-header"; readonly header: string; readonly expected: string }
  | { readonly code: "no-line-end" }
  | { readonly code: "other-id"; readonly line: string; readonly expected: string }
  | { readonly code: "unknown-class"; readonly label: string }
  | { readonly code: "prediction-count"; readonly predictions: number; readonly images: number }
  | { readonly code: "id-count"; readonly ids: number; readonly images: number };

export type NetworkTextProblem =
  | "unknown-token"
  | "too-small-to-pool"
  | "too-small-to-convolve"
  | "too-small-to-crop"
  | "out-of-limits"
  | "convolution-after-dense"
  | "too-many-layers"
  | "too-large";

/** Carries a {@link Failure} up a stack. */
export class FailureError extends Error {
  override readonly name = "FailureError";
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(JSON.stringify(failure), options);
    this.failure = failure;
  }
}

/** The one place where something unknown that was thrown becomes data. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: "unexpected", detail };
}
