/** What can be wrong with files that are no text: arrays, pictures, Parquet. */

/** Whose way of writing an array it is. */
export type ArrayForm = "IDX" | "NumPy";

export type ContentFailure = ArrayFailure | PictureFailure | ParquetFailure;

export type ParquetFailure =
  | { readonly code: "parquet-damaged"; readonly file: string }
  /** Packed by something else than Snappy or gzip; `codec` as the format calls it. */
  | { readonly code: "parquet-codec"; readonly file: string; readonly codec: string }
  /** No column of pictures, and no table of numbers either. */
  | { readonly code: "parquet-columns"; readonly file: string; readonly columns: readonly string[] }
  /** An image, counted from 0, without a picture, or without a label where others have one. */
  | {
      readonly code: "parquet-gap";
      readonly file: string;
      readonly position: number;
      readonly column: string;
    };

export type PictureFailure =
  | { readonly code: "picture-damaged"; readonly file: string }
  /** Of a kind that this browser does not decode, or too large. */
  | { readonly code: "picture-unsupported"; readonly file: string };

export type ArrayFailure =
  /** The head cannot be understood, or the file ends within it. */
  | { readonly code: "array-header"; readonly file: string; readonly form: ArrayForm }
  /** Numbers, or things, of a type that is not read; `type` as the file calls it. */
  | {
      readonly code: "array-type";
      readonly file: string;
      readonly form: ArrayForm;
      readonly type: string;
    }
  /** Neither images nor labels have such a shape. */
  | {
      readonly code: "array-shape";
      readonly file: string;
      readonly form: ArrayForm;
      readonly shape: readonly number[];
    }
  /** The file is shorter or longer than its head says. */
  | {
      readonly code: "array-length";
      readonly file: string;
      readonly expectedBytes: number;
      readonly actualBytes: number;
    }
  /** A pixel that is no number, or a label that is none of a class. Positions count from 0. */
  | {
      readonly code: "array-value";
      readonly file: string;
      readonly what: "pixel" | "label";
      readonly position: number;
      readonly value: number;
    };
