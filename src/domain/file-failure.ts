/** What can be wrong with files that are no text: arrays, pictures, Parquet. */

/** Whose way of writing an array it is. */
export type ArrayForm = "IDX" | "NumPy";

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
