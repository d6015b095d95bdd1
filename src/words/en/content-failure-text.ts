/** What was wrong with arrays, pictures and Parquet files, in words. */
import type { ArrayFailure, ArrayForm, ContentFailure } from "../../domain/file-failure";
import { MAX_LABEL, MAX_SIDE, MIN_LABEL, MIN_SIDE } from "../../domain/image-limits";
import { type FailureWords, notLoaded } from "./failure-words";
import { count, counted, list } from "./formats";

const MAX_COLUMNS_NAMED = 4;
/** The readers' own limit. */
const MAX_PICTURE_PIXELS = 4096;

const FILES: Readonly<Record<ArrayForm, string>> = {
  IDX: "an IDX file, MNIST's own format",
  NumPy: "a NumPy array",
};

export function contentFailureWords(failure: ContentFailure): FailureWords {
  const { file } = failure;
  switch (failure.code) {
    case "picture-damaged":
      return [
        `${file} is a picture, but damaged, or only a part of it was downloaded.`,
        "Download it again, or choose train.csv, test.csv or Kaggle's zip.",
      ];
    case "picture-unsupported":
      return [
        `${file} is a picture that this browser cannot open here, or one of more than ${count(MAX_PICTURE_PIXELS)} pixels a side.`,
        "Save it as PNG, and smaller.",
      ];
    case "parquet-damaged":
      return [
        `${file} is a Parquet file, but damaged, or only a part of it was downloaded.`,
        "Download it again.",
      ];
    case "parquet-codec":
      return [
        `${file} is a Parquet file that is packed by ${failure.codec}, which this page cannot unpack.`,
        'Save it with compression="snappy".',
      ];
    case "parquet-columns":
      return [
        `${file} is a Parquet file with ${columnsText(failure.columns)}: neither pictures nor pixels.`,
        "As on Hugging Face it needs a column of pictures and one of labels; or a column a pixel.",
      ];
    case "parquet-gap":
      return [
        notLoaded(file),
        `In row ${count(failure.position + 1)} "${failure.column}" is missing. Leave that row out, and save again.`,
      ];
    default:
      return arrayFailureWords(failure);
  }
}

function columnsText(columns: readonly string[]): string {
  const named = columns.slice(0, MAX_COLUMNS_NAMED).map((name) => `"${name}"`);
  const others = columns.length - named.length;
  if (named.length === 0) return "no columns";
  return `the columns ${list(others > 0 ? [...named, counted(others, "other")] : named)}`;
}

function arrayFailureWords(failure: ArrayFailure): FailureWords {
  const { file } = failure;
  switch (failure.code) {
    case "array-header":
      return [
        `${file} begins as ${FILES[failure.form]} does, but what it says of itself cannot be understood.`,
        "Download it again.",
      ];
    case "array-type":
      return [
        `${file} is ${FILES[failure.form]} of type "${failure.type}", which is neither pixels nor labels.`,
        "Save it as whole numbers from 0 to 255, numpy.uint8.",
      ];
    case "array-shape":
      return [
        `${file} is ${FILES[failure.form]} of shape ${shapeText(failure.shape)}.`,
        `Images have to be n×28×28 or n×784, square and of ${MIN_SIDE} to ${MAX_SIDE} pixels a side; labels have to be n.`,
      ];
    case "array-length":
      return lengthWords(failure.file, failure.expectedBytes, failure.actualBytes);
    case "array-value":
      return [
        notLoaded(file),
        failure.what === "pixel"
          ? `Its pixel value ${count(failure.position + 1)} is ${failure.value}, which is no brightness. Replace what is missing or infinite, and save again.`
          : `Its label ${count(failure.position + 1)} is ${failure.value}. Labels have to be whole numbers from ${MIN_LABEL} to ${count(MAX_LABEL)}.`,
      ];
    default:
      return failure satisfies never;
  }
}

function lengthWords(file: string, expected: number, actual: number): FailureWords {
  const [should, is] = [`${count(expected)} bytes`, count(actual)];
  return actual < expected
    ? [
        notLoaded(file),
        `It should have ${should} and has ${is}: it was cut off. Download it again.`,
      ]
    : [
        notLoaded(file),
        `It should have ${should} and has ${is}: more than it says of itself. Download it again.`,
      ];
}

/** "60,000×28×27" */
function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? "() (a single number)" : shape.map(count).join("×");
}
