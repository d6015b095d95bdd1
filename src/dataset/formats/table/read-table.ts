/**
 * A table of text → images as bytes, while it is being read: the text is never held whole.
 *
 * The first rows decide how the table is laid out, by their shape and values more than by names;
 * whether a file has labels is told by that, not by its name or by where it was dropped.
 */
import type { LayoutChoice } from "../../../domain/data-layout";
import type { LoadNote } from "../../../domain/dataset-summary";
import { type DataFailure, FailureError } from "../../../domain/failure";
import type { FileSource } from "../../archives/found";
import type { Part } from "../part";
import { isArff, isDataLine } from "./arff";
import { isLabelName } from "./column-roles";
import { CsvRows } from "./csv-rows";
import type { CsvRow } from "./dialect";
import { type Head, readHead } from "./head";
import { ImageTable } from "./image-table";
import { tableLayout } from "./layout";
import { NarrowTable } from "./narrow-table";
import { numberOf } from "./numbers";
import { type RowTaker, TableBytes } from "./table-bytes";

/** More classes than there may be, so that what counts up as far is no label. */
const SAMPLE_ROWS = 256;
/** Lines that name a column each, in front of the first row. */
const MAX_ARFF_LINES = 20_000;

/** Rows with nothing in them, in front of an image. */
interface BlankRows {
  readonly count: number;
  readonly firstRow: number;
}

/**
 * @param choice what somebody said of a table that can be read in two ways
 * @throws FailureError what is wrong, and where; `cancelled`
 */
export async function readTable(
  source: FileSource,
  choice: LayoutChoice | null = null,
): Promise<Part> {
  const rows = new CsvRows(source.fileName);
  const reader = new TableReader(source, rows, choice);
  const table = new TableBytes(rows, reader);
  for await (const bytes of source.bytes) {
    reader.fractionRead = source.fractionRead();
    table.push(bytes);
  }
  reader.fractionRead = 1;
  table.finish();
  return reader.finish();
}

class TableReader implements RowTaker {
  /** How much of the file has come, 0 to 1. */
  fractionRead = 0;
  readonly #file: string;
  readonly #path: string;
  readonly #csv: CsvRows;
  readonly #choice: LayoutChoice | null;
  /** The first rows; empty once it is known what they are. */
  #first: CsvRow[] = [];
  #body: ImageTable | NarrowTable | null = null;
  #row = 0;
  #rowsAbove = 0;
  /** The blank rows so far, and those of them that an image followed. */
  #blank: BlankRows | null = null;
  #skipped: BlankRows | null = null;

  constructor({ fileName, path }: FileSource, csv: CsvRows, choice: LayoutChoice | null) {
    this.#file = fileName;
    this.#path = path;
    this.#csv = csv;
    this.#choice = choice;
  }

  get rows(): number {
    return this.#row;
  }

  get takesBytes(): boolean {
    return this.#body instanceof ImageTable && this.#body.takesBytes;
  }

  take(rows: readonly CsvRow[]): void {
    if (this.#body !== null) {
      this.#read(this.#body, rows);
      return;
    }
    this.#first.push(...rows);
    if (this.#first.length >= SAMPLE_ROWS && !this.#isInsideArffHead()) this.#begin();
  }

  takeBytes(bytes: Uint8Array, start: number): number {
    const body = this.#body;
    if (!(body instanceof ImageTable)) return start;
    body.reserve(1, this.fractionRead);
    const next = body.takeBytes(bytes, start, this.#row + 1);
    if (next === start) return start;
    this.#row++;
    this.#skipped = this.#blank;
    return next;
  }

  finish(): Part {
    const body = this.#body ?? this.#begin();
    const file = this.#file;
    const skipped = this.#skipped;
    const notes: LoadNote[] =
      skipped === null ? [] : [{ code: "blank-rows-skipped", file, ...skipped }];
    const common = { fileName: file, path: this.#path, notes };
    if (body instanceof NarrowTable) return { ...common, ...body.finish() };
    return { ...common, kind: "images", images: body.finish() };
  }

  #begin(): ImageTable | NarrowTable {
    const rows = this.#first;
    const file = this.#file;
    const { delimiter } = this.#csv;
    if (rows.every((row) => isBlank(row, delimiter)))
      throw new FailureError({ code: "file-empty", file });
    const head = readHead(
      rows.slice(0, Math.max(SAMPLE_ROWS, this.#arffDataLine() + SAMPLE_ROWS)),
      delimiter,
      file,
    );
    const narrow = NarrowTable.of(head, delimiter, file);
    this.#rowsAbove = head.rowsAbove + (narrow?.headerRows ?? 0);
    const body = narrow ?? this.#imageTable(head);
    this.#first = [];
    this.#body = body;
    this.#read(body, rows);
    return body;
  }

  #imageTable(head: Head): ImageTable {
    const { delimiter } = this.#csv;
    const [row = []] = head.sample;
    if (head.pixels === null && isWordy(row))
      throw new FailureError(unknownHeader(row, this.#file));
    const layout = tableLayout(head, delimiter, this.#choice, this.#file);
    if (layout === null) {
      throw new FailureError({
        code: "csv-image-size",
        file: this.#file,
        pixelColumns: head.width,
      });
    }
    return new ImageTable(this.#file, layout);
  }

  #read(body: ImageTable | NarrowTable, rows: readonly CsvRow[]): void {
    body.reserve(rows.length, this.fractionRead);
    const { delimiter } = this.#csv;
    for (const row of rows) {
      this.#row++;
      if (this.#row <= this.#rowsAbove) continue;
      if (isBlank(row, delimiter)) {
        const { count, firstRow } = this.#blank ?? { count: 0, firstRow: this.#row };
        this.#blank = { count: count + 1, firstRow };
        continue;
      }
      // Those above the first image move no row number.
      if (body.hasImages) this.#skipped = this.#blank;
      else this.#blank = null;
      body.take(row, this.#row);
    }
  }

  #isInsideArffHead(): boolean {
    return this.#isArff() && this.#first.length < MAX_ARFF_LINES && this.#arffDataLine() < 0;
  }

  #isArff(): boolean {
    return isArff(this.#first.slice(0, SAMPLE_ROWS).map(textOf));
  }

  #arffDataLine(): number {
    return this.#isArff() ? this.#first.findIndex((row) => isDataLine(textOf(row))) : -1;
  }
}

function textOf(row: CsvRow): string {
  return typeof row === "string" ? row : row.join();
}

function isBlank(row: CsvRow, delimiter: string): boolean {
  if (typeof row !== "string") return row.every((field) => field.trim() === "");
  // A row of digits begins with one: only others need to be looked at as a whole.
  const first = row.charCodeAt(0);
  if (first > 44 && first < 58) return false;
  return row.replaceAll(delimiter, "").trim() === "";
}

/** Names of columns, none of which we know. */
function isWordy(row: readonly string[]): boolean {
  const words = row.filter((field) => field !== "" && numberOf(field) === null);
  return words.length > 0 && 2 * words.length >= row.length;
}

function unknownHeader(row: readonly string[], file: string): DataFailure {
  // A single word, however long, is no table.
  if (row.length === 1) return { code: "not-csv", file, looksLike: "text" };
  const isLabelled = isLabelName(row[0] ?? "");
  const position = isLabelled ? 2 : 1;
  const column = row[position - 1] ?? "";
  return {
    code: "csv-header-wrong",
    file,
    position,
    column,
    expected: isLabelled ? "pixel0" : "label",
  };
}
