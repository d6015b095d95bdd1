/**
 * How the values of a file were understood, decision by decision: said under the data, so that
 * nobody has to guess what a column was taken for. What is as in Kaggle's own files is not listed.
 */

/** Columns count from 1; `name` is as written, empty where the file has none. */
interface OfColumn {
  readonly name: string;
  readonly position: number;
}

export type LayoutDecision =
  /** `isSure` is false where another column may as well hold the labels. */
  | (OfColumn & { readonly code: "label-column"; readonly isSure: boolean })
  /** One column a class, side by side, of which one is 1 in each row. */
  | {
      readonly code: "label-columns";
      readonly first: OfColumn;
      readonly last: OfColumn;
    }
  /** What the file calls its images, kept for the submission. */
  | (OfColumn & { readonly code: "id-column" })
  /** Nothing but the number of the row. */
  | (OfColumn & { readonly code: "index-column" })
  /** Neither pixels nor a label nor names of images. */
  | { readonly code: "columns-left-out"; readonly columns: readonly OfColumn[] }
  | { readonly code: "empty-columns"; readonly count: number }
  | { readonly code: "no-header" }
  /** Lines that are no part of the table, such as a title or a total. */
  | { readonly code: "rows-left-out"; readonly count: number; readonly firstRow: number }
  | { readonly code: "separator"; readonly separator: Separator }
  /** A form that is named because people may not know that it is one. */
  | { readonly code: "form"; readonly form: "ARFF" }
  /** Values of the file from `from` (paper) to `to` (full ink) became 0 to 255. */
  | { readonly code: "scaled"; readonly from: number; readonly to: number }
  /** Several values a pixel became one grey value. */
  | {
      readonly code: "channels";
      readonly channels: 3 | 4;
      /** The values of a pixel side by side, or one whole image for each. */
      readonly arrangement: "interleaved" | "planar";
      /** From the colours, or from the opacity where there is no colour. */
      readonly grey: "colours" | "opacity";
    }
  /** The columns do not stand in the order of their numbers. */
  | { readonly code: "pixel-order" };

export type Separator = "," | ";" | "\t" | "|" | " ";

/** What somebody says of a table that can be read in two ways. */
export interface LayoutChoice {
  readonly label: "first" | "last" | "none";
}

/** For one of the files that are read; all others are read as they look. */
export interface FileChoice extends LayoutChoice {
  readonly file: string;
}
