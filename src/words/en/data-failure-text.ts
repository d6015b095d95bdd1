/** What was wrong with a file, in words. */
import type { DataFailure } from "../../domain/failure";
import type { ContentFailure } from "../../domain/file-failure";
import { MAX_CLASSES, MAX_SIDE, MIN_SIDE } from "../../domain/image-limits";
import { contentFailureWords } from "./content-failure-text";
import { type FailureWords, notLoaded } from "./failure-words";
import { fileKindWords } from "./file-kind-text";
import { count, counted, megabytes } from "./formats";
import { type RowFailure, rowFailureWords } from "./row-failure-text";

const DOWNLOAD_AGAIN = "Download it again.";

type PackFailure = Extract<
  DataFailure,
  {
    code:
      | `zip-${string}`
      | `file-${string}`
      | "gzip-damaged"
      | "tar-damaged"
      | "too-large"
      | "not-csv";
  }
>;
type WholeFileFailure = Exclude<DataFailure, PackFailure | RowFailure | ContentFailure>;

export function dataFailureWords(failure: DataFailure): FailureWords {
  switch (failure.code) {
    case "file-empty":
    case "file-unreadable":
    case "not-csv":
    case "zip-without-csv":
    case "zip-encrypted":
    case "zip-damaged":
    case "zip-method":
    case "gzip-damaged":
    case "tar-damaged":
    case "too-large":
      return packWords(failure);
    case "csv-encoding":
    case "csv-header-wrong":
    case "csv-image-size":
    case "csv-no-rows":
    case "csv-single-class":
    case "csv-too-many-classes":
    case "side-mismatch":
    case "labels-count":
      return fileWords(failure);
    case "array-header":
    case "array-type":
    case "array-shape":
    case "array-length":
    case "array-value":
    case "picture-damaged":
    case "picture-unsupported":
    case "parquet-damaged":
    case "parquet-codec":
    case "parquet-columns":
    case "parquet-gap":
      return contentFailureWords(failure);
    default:
      return rowFailureWords(failure);
  }
}

function packWords(failure: PackFailure): FailureWords {
  const { file } = failure;
  switch (failure.code) {
    case "file-empty":
      return [`${file} is empty.`, DOWNLOAD_AGAIN];
    case "file-unreadable":
      return [
        `${file} could not be read.`,
        "It is a folder, or it was moved, changed or locked meanwhile. Choose or drop the files themselves.",
      ];
    case "not-csv":
      return fileKindWords(file, failure.looksLike);
    case "zip-without-csv":
      return [
        `${file} holds no CSV file, and nothing else that this page can read.`,
        "Take Kaggle's zip, or the CSV files themselves.",
      ];
    case "zip-encrypted":
      return [`${file} is locked with a password.`, "Unpack it and drop the CSV files."];
    case "zip-damaged":
    case "gzip-damaged":
    case "tar-damaged":
      return [`${file} is damaged, or only a part of it was downloaded.`, DOWNLOAD_AGAIN];
    case "zip-method":
      return [
        `${file} is packed in a way that browsers cannot read (method ${failure.method}).`,
        "Unpack it and drop the CSV files.",
      ];
    case "too-large":
      return [
        `${file} unpacks to more than ${megabytes(failure.limitBytes)}, more than this page holds.`,
        "Use fewer rows.",
      ];
    default:
      return failure satisfies never;
  }
}

function fileWords(failure: WholeFileFailure): FailureWords {
  const { file } = failure;
  switch (failure.code) {
    case "csv-encoding":
      return [`${file} is written in ${failure.encoding}.`, 'Save it as "CSV UTF-8".'];
    case "csv-header-wrong":
      return [
        notLoaded(file),
        `In row 1, column ${count(failure.position)} is called "${failure.column}" instead of "${failure.expected}". The columns have to be label,pixel0,pixel1 and so on; without label for test images.`,
      ];
    case "csv-image-size":
      return [
        notLoaded(file),
        `Its ${count(failure.pixelColumns)} pixel columns make no square image with a side from ${MIN_SIDE} to ${MAX_SIDE}. Kaggle's digits have 784, which is 28 times 28.`,
      ];
    case "csv-no-rows":
      return [`${file} has names of columns, but no rows.`, DOWNLOAD_AGAIN];
    case "csv-single-class":
      return [
        notLoaded(file),
        `In it every label is ${failure.label}, so there is nothing to tell apart. Load a file with two classes or more.`,
      ];
    case "csv-too-many-classes":
      return [
        `${file} has ${count(failure.classes)} different labels; ${MAX_CLASSES} is the most.`,
        "Make sure that the first column holds the class.",
      ];
    case "side-mismatch":
      return [
        notLoaded(file),
        `It has images of ${failure.side}×${failure.side} pixels, but the training data has ${failure.expectedSide}×${failure.expectedSide}. Load training and test data that belong together.`,
      ];
    case "labels-count":
      return [
        `${file} holds ${counted(failure.labels, "label")}, but ${failure.imagesFile} ${counted(failure.images, "image")}.`,
        "Choose the two files that belong together.",
      ];
    default:
      return failure satisfies never;
  }
}
