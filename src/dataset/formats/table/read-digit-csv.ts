/**
 * A CSV of digits → images as bytes, while it is being read: the text is never held whole.
 *
 * Whether a file has labels is told by its header, not by its name or by where it was dropped.
 */
import type { LoadNote } from "../../../domain/dataset-summary";
import { FailureError } from "../../../domain/failure";
import { MIN_CLASSES } from "../../../domain/image-limits";
import type { FileSource } from "../../archives/unpack";
import type { Part } from "../part";
import { AnswerRows } from "./answer-rows";
import { type CsvRow, CsvRows, fieldsOf } from "./csv-rows";
import { type DigitLayout, readDigitHeader } from "./digit-header";
import { DigitRows } from "./digit-rows";
import { parseFields, parsePlainRow } from "./parse-digit-row";

/** Rows with nothing in them, in front of an image. */
interface BlankRows {
  readonly count: number;
  readonly firstRow: number;
}

/**
 * @throws FailureError what is wrong, and where; `cancelled`
 */
export async function readDigitCsv(source: FileSource): Promise<Part> {
  const { fileName, path } = source;
  const text = new TextDecoder();
  const rows = new CsvRows(fileName);
  const reader = new DigitCsvReader(fileName, path, rows);
  for await (const bytes of source.bytes) {
    reader.take(rows.push(text.decode(bytes, { stream: true })), source.fractionRead());
  }
  reader.take([...rows.push(text.decode()), ...rows.finish()], 1);
  return reader.finish();
}

class DigitCsvReader {
  readonly #file: string;
  readonly #path: string;
  readonly #csv: { readonly delimiter: string };
  #row = 0;
  /** The blank rows so far, and those of them that something followed. */
  #blank: BlankRows | null = null;
  #skipped: BlankRows | null = null;
  #header: Header | null = null;
  /** A row of the wrong length: to be told once it is known whether it is the last. */
  #ragged: { readonly row: number; readonly actual: number } | null = null;
  #answers: AnswerRows | null = null;

  constructor(file: string, path: string, csv: { readonly delimiter: string }) {
    this.#file = file;
    this.#path = path;
    this.#csv = csv;
  }

  take(rows: readonly CsvRow[], fractionRead: number): void {
    this.#header?.images.reserve(rows.length, fractionRead);
    for (const [index, row] of rows.entries()) {
      this.#row++;
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
      if (this.#answers !== null) {
        this.#answers.add(fieldsOf(row, this.#csv.delimiter), this.#file, this.#row);
        continue;
      }
      this.#header = this.#readHeader(row);
      this.#header?.images.reserve(rows.length - index - 1, fractionRead);
    }
  }

  finish(): Part {
    const file = this.#file;
    this.#tellRagged(true);
    if (this.#answers !== null) return this.#part({ kind: "answers", ...this.#answers });
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
    if (!layout.isLabelled) return this.#part({ kind: "images", images: set });

    const classes = images.takeClasses();
    const [label = 0] = classes.classLabels;
    if (classes.classLabels.length < MIN_CLASSES) {
      throw new FailureError({ code: "csv-single-class", file, label });
    }
    return this.#part({ kind: "images", images: { ...set, ...classes } });
  }

  #part<Content>(content: Content): Content & Pick<Part, "fileName" | "path" | "notes"> {
    const file = this.#file;
    const skipped = this.#skipped;
    const notes: LoadNote[] =
      skipped === null ? [] : [{ code: "blank-rows-skipped", file, ...skipped }];
    return { ...content, fileName: file, path: this.#path, notes };
  }

  #readHeader(row: CsvRow): Header | null {
    const { delimiter } = this.#csv;
    const fields = fieldsOf(row, delimiter);
    if (AnswerRows.areBehind(fields)) {
      this.#answers = new AnswerRows(fields);
      return null;
    }
    const layout = readDigitHeader(fields, this.#file);
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
