/** What a file is that cannot be read, and what to do instead. */
import type { FileKind } from "../../domain/failure";
import type { FailureWords } from "./failure-words";

const CHOOSE = "Choose train.csv, test.csv or Kaggle's zip.";
const SAVE_AS_NPZ = "with numpy.savez, as x_train, y_train and x_test";

export function fileKindWords(file: string, looksLike: FileKind): FailureWords {
  switch (looksLike) {
    case "html":
      return [
        `${file} is a web page, not a CSV.`,
        "Kaggle gave you its sign-in page. Sign in on kaggle.com and download again.",
      ];
    case "kaggle-refusal":
      return [
        `${file} is not a CSV, but Kaggle's answer that it may not be downloaded.`,
        "Sign in on kaggle.com, accept the rules of the competition and download again.",
      ];
    case "storage-refusal":
      return [
        `${file} is not the file, but a storage server's refusal.`,
        "The link to it has expired. Go back to the page where you found it and download it from there again.",
      ];
    case "lfs-pointer":
      return [
        `${file} is not the file itself, but Git LFS's note of where it is kept.`,
        "Fetch it with `git lfs pull`, or by the Download button of its page on the web.",
      ];
    case "json":
      return [`${file} is JSON, not a CSV.`, CHOOSE];
    case "image":
      return [
        `${file} is a picture of a kind that this page cannot read.`,
        "Save it as PNG or JPEG, or choose train.csv, test.csv or Kaggle's zip.",
      ];
    case "pdf":
      return [`${file} is a PDF, not a CSV.`, CHOOSE];
    case "spreadsheet":
      return [`${file} is a spreadsheet, not a CSV.`, 'Open it and save it as "CSV".'];
    case "archive":
      return [
        `${file} is an archive of a kind that this page cannot unpack.`,
        "Unpack it and drop what is inside.",
      ];
    default:
      return dataKindWords(file, looksLike);
  }
}

type DataKind = Extract<
  FileKind,
  "matlab" | "hdf5" | "pickle" | "database" | "arrow" | "safetensors" | "binary" | "text"
>;

/** Forms that programs write for programs. */
function dataKindWords(file: string, looksLike: DataKind): FailureWords {
  switch (looksLike) {
    case "matlab":
      return [
        `${file} is a MATLAB file, which this page cannot read.`,
        `Open it with scipy.io.loadmat and save its arrays ${SAVE_AS_NPZ}; EMNIST comes as CSV and IDX too.`,
      ];
    case "hdf5":
      return [
        `${file} is an HDF5 file, which this page cannot read.`,
        `Open it with h5py and save its arrays ${SAVE_AS_NPZ}.`,
      ];
    case "pickle":
      return [
        `${file} is a Python pickle, which this page does not open.`,
        `Opening one means running what is in it. Open it in Python, if you trust it, and save its arrays ${SAVE_AS_NPZ}.`,
      ];
    case "database":
      return [`${file} is an SQLite database, not a table.`, "Export its table as CSV."];
    case "arrow":
      return [
        `${file} is an Arrow or Feather file, which this page cannot read.`,
        "Save it as Parquet or CSV.",
      ];
    case "safetensors":
      return [`${file} holds the weights of a network, not images.`, CHOOSE];
    case "binary":
    case "text":
      return [`${file} is not a CSV.`, CHOOSE];
    default:
      return looksLike satisfies never;
  }
}
