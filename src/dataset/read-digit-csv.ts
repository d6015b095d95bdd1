/**
 * A CSV of digits → images as bytes, while it is being read: the text is never held whole.
 *
 * Whether a file has labels is told by its header, not by its name or by where it was dropped.
 */
import { FailureError } from "../domain/failure";
import { MIN_CLASSES } from "../domain/image-limits";
import { type CsvRow, CsvRows, fieldsOf } from "./csv-rows";
import { type DigitLayout, readDigitHeader } from "./digit-header";
import { DigitRows } from "./digit-rows";
import type { ImageSet, LabelledImageSet } from "./image-set";
import { parseFields, parsePlainRow } from "./parse-digit-row";
import type { CsvSource } from "./unpack";

/** Rows with nothing in them, in front of an image. */
export interface BlankRows {
  readonly count: number;
  readonly firstRow: number;
}

interface ReadRows {
  /** Null where every image is in the row of its number, behind the header. */
  readonly blankRows: BlankRows | null;
}

export type DigitCsv =
  | (ReadRows & { readonly kind: "training"; readonly images: LabelledImageSet })
  | (ReadRows & { readonly kind: "test"; readonly images: ImageSet })
  /** Kaggle's example of a submission: no images, and no mistake either. */
  | { readonly kind: "sample-submission" };

/**
 * @throws FailureError what is wrong, and where; `cancelled`
 */
export async function readDigitCsv(source: CsvSource): Promise<DigitCsv> {
  const { fileName } = source;
  const text = new TextDecoder();
  const rows = new CsvRows(fileName);
  const reader = new DigitCsvReader(fileName, rows);
  for await (const bytes of source.bytes) {
    reader.take(rows.push(text.decode(bytes, { stream: true })), source.fractionRead());
    if (reader.isSampleSubmission) return { kind: "sample-submission" };
  }
  reader.take([...rows.push(text.decode()), ...rows.finish()], 1);
  return reader.isSampleSubmission ? { kind: "sample-submission" } : reader.finish();
}

class DigitCsvReader {
  readonly #file: string;
  readonly #csv: { readonly delimiter: string };
  #row = 0;
  /** The blank rows so far, and those of them that something followed. */
  #blank: BlankRows | null = null;
  #skipped: BlankRows | null = null;
  #header: Header | null = null;
  /** A row of the wrong length: to be told once it is known whether it is the last. */
  #ragged: { readonly row: number; readonly actual: number } | null = null;
  isSampleSubmission = false;

  constructor(file: string, csv: { readonly delimiter: string }) {
    this.#file = file;
    this.#csv = csv;
  }

  take(rows: readonly CsvRow[], fractionRead: number): void {
    this.#header?.images.reserve(rows.length, fractionRead);
    for (const [index, row] of rows.entries()) {
      this.#row++;
      if (this.isSampleSubmission) return;
      if (isBlank(row)) {
        const { count, firstRow } = this.#blank ?? { count: 0, firstRow: this.#row };
        this.#blank = { count: count + 1, firstRow };
        continue;
      }
      this.#skipped = this.#blank;
      if (this.#header !== null) {
        this.#readImage(row, this.#header);
        continue;
      }
      this.#header = this.#readHeader(row);
      this.#header?.images.reserve(rows.length - index - 1, fractionRead);
    }
  }

  finish(): DigitCsv {
    const file = this.#file;
    this.#tellRagged(true);
    if (this.#header === null) throw new FailureError({ code: "file-empty", file });
    const { layout, images } = this.#header;
    const { count } = images;
    if (count === 0) throw new FailureError({ code: "csv-no-rows", file });
    const pixels = images.takePixels();
    const { side } = layout;
    const set = {
      fileName: file,
      origin: "file",
      side,
      pixelMax: maxOf(pixels),
      count,
      pixels,
    } as const;
    const blankRows = this.#skipped;
    if (!layout.isLabelled) return { kind: "test", images: set, blankRows };

    const classes = images.takeClasses();
    const [label = 0] = classes.classLabels;
    if (classes.classLabels.length < MIN_CLASSES) {
      throw new FailureError({ code: "csv-single-class", file, label });
    }
    return { kind: "training", images: { ...set, ...classes }, blankRows };
  }

  #readHeader(row: CsvRow): Header | null {
    const { delimiter } = this.#csv;
    const layout = readDigitHeader(fieldsOf(row, delimiter), this.#file);
    this.isSampleSubmission = layout === "sample-submission";
    if (layout === "sample-submission") return null;
    return { layout, delimiter, images: new DigitRows(this.#file, layout.side * layout.side) };
  }

  #readImage(row: CsvRow, { layout, images, delimiter }: Header): void {
    this.#tellRagged(false);
    const image = images.next;
    const label =
      (typeof row === "string"
        ? parsePlainRow(row, delimiter.charCodeAt(0), layout.isLabelled, image)
        : null) ?? this.#readClosely(fieldsOf(row, delimiter), layout, image);
    if (label === null) return;
    if (layout.isLabelled) images.addLabelled(label);
    else images.add();
  }

  #readClosely(fields: readonly string[], layout: DigitLayout, image: Uint8Array): number | null {
    if (fields.length !== layout.columns.length) {
      this.#ragged = { row: this.#row, actual: fields.length };
      return null;
    }
    return parseFields(fields, layout, { file: this.#file, row: this.#row }, image);
  }

  #tellRagged(isLastRow: boolean): void {
    if (this.#ragged === null || this.#header === null) return;
    const expected = this.#header.layout.columns.length;
    const place = { file: this.#file, ...this.#ragged };
    throw new FailureError({ code: "csv-column-count", ...place, expected, isLastRow });
  }
}

interface Header {
  readonly layout: DigitLayout;
  readonly images: DigitRows;
  readonly delimiter: string;
}

function isBlank(row: CsvRow): boolean {
  if (typeof row !== "string") return row.length === 1 && row[0]?.trim() === "";
  // A row of digits begins with one: only others need to be looked at as a whole.
  return row.charCodeAt(0) > 32 ? false : row.trim() === "";
}

/** At least 1: files in which every pixel is 0 are blank, not scaled by 0. */
function maxOf(pixels: Uint8Array): number {
  let max = 1;
  // By index: `for … of` over 33 million bytes takes eight times as long (160 ms).
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index] ?? 0;
    if (pixel > max) max = pixel;
  }
  return max;
}
