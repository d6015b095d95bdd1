/**
 * Text in pieces → rows, by PapaParse.
 *
 * PapaParse finds the rows, and where there are quotes, the fields. Where a piece of text has no
 * quote a row stays one string, because making 785 strings of each of 42,000 rows, only to read
 * a number from each, takes half of the time of loading (measured: 75 against 130 MB/s).
 */
import Papa from "papaparse";
import { FailureError } from "../../../domain/failure";

/** A row as it stands in the text, its fields not yet apart, or the fields of one with quotes. */
export type CsvRow = string | readonly string[];

/** The longest row we take: 64×64 pixels named `pixel4095` make 41 KB. */
const MAX_ROW_CHARACTERS = 128 * 1024;
const DELIMITERS = [",", ";", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** "Unit separator": no CSV has it, so that PapaParse leaves the fields together. */
const NO_DELIMITER = Papa.UNIT_SEP;
const QUOTE = '"';

export class CsvRows {
  readonly #file: string;
  #dialect: Dialect | null = null;
  /** What follows the last complete row. */
  #unfinished = "";
  #rowsDone = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** What stands between fields; a comma until the first row is there. */
  get delimiter(): Delimiter {
    return this.#dialect?.delimiter ?? ",";
  }

  /**
   * @returns the rows that `text` completes
   * @throws FailureError `csv-quotes`; `not-csv` when the text has no rows of a sensible length
   */
  push(text: string): CsvRow[] {
    return this.#parse(this.#unfinished + text, false);
  }

  /** The last row, where no line break followed it. */
  finish(): CsvRow[] {
    return this.#unfinished === "" ? [] : this.#parse(this.#unfinished, true);
  }

  #parse(text: string, isLast: boolean): CsvRow[] {
    this.#dialect ??= dialectOf(text, isLast);
    if (this.#dialect === null) return this.#keep(text, []);
    const { data, errors, meta } = this.#dialect.parse(text, isLast);
    const [error] = errors;
    if (error !== undefined) {
      throw new FailureError({
        code: "csv-quotes",
        file: this.#file,
        row: this.#rowsDone + (error.row ?? 0) + 1,
      });
    }
    this.#rowsDone += data.length;
    return this.#keep(text.slice(meta.cursor), data);
  }

  #keep(unfinished: string, rows: CsvRow[]): CsvRow[] {
    if (unfinished.length > MAX_ROW_CHARACTERS) throw this.#endlessRow(unfinished);
    this.#unfinished = unfinished;
    return rows;
  }

  /** A row without an end: a quote that is never closed, or no table at all. */
  #endlessRow(text: string): FailureError {
    const file = this.#file;
    return new FailureError(
      text.includes(QUOTE)
        ? { code: "csv-quotes", file, row: this.#rowsDone + 1 }
        : { code: "not-csv", file, looksLike: "text" },
    );
  }
}

/** How this file writes rows and fields. */
class Dialect {
  readonly delimiter: Delimiter;
  readonly #fields: Papa.Parser;
  readonly #lines: Papa.Parser;

  constructor(delimiter: Delimiter, newline: "\n" | "\r") {
    this.delimiter = delimiter;
    this.#fields = new Papa.Parser({ delimiter, newline });
    this.#lines = new Papa.Parser({ delimiter: NO_DELIMITER, newline });
  }

  parse(text: string, isLast: boolean): ParsedRows {
    if (text.includes(QUOTE)) return this.#fields.parse(text, 0, !isLast);
    const parsed: Papa.ParseResult<string[]> = this.#lines.parse(text, 0, !isLast);
    return { ...parsed, data: parsed.data.map((row) => row.join(NO_DELIMITER)) };
  }
}

interface ParsedRows {
  readonly data: CsvRow[];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

/**
 * The dialect that the first row shows; null while the row is incomplete. CRLF counts as LF: the
 * return at each row's end is dropped where its last field is read, so that files with mixed line
 * ends, or with the "\r\r\n" that Python's csv module makes on Windows, can be read as well.
 */
function dialectOf(text: string, isLast: boolean): Dialect | null {
  const lineEnd = /\r*\n|\r+(?=[^\r\n])/.exec(text);
  if (lineEnd === null && !isLast) return null;
  const firstRow = text.slice(0, lineEnd?.index);
  const newline = lineEnd === null || lineEnd[0].endsWith("\n") ? "\n" : "\r";
  return new Dialect(DELIMITERS.find((mark) => firstRow.includes(mark)) ?? ",", newline);
}

/** The fields of a row, without the spaces and the return around them. */
export function fieldsOf(row: CsvRow, delimiter: string): string[] {
  const fields = typeof row === "string" ? row.split(delimiter) : row;
  return fields.map((field) => field.trim());
}
