/** How a file writes rows and fields, seen in its first lines. */
import Papa from "papaparse";
import type { Separator } from "../../../domain/data-layout";
import { isArff } from "./arff";

/** "Unit separator": no table has it, so that PapaParse leaves the fields together. */
const NO_DELIMITER = Papa.UNIT_SEP;
const QUOTE = '"';
/** Lines looked at: a title of a few lines is outvoted by the rows below it. */
const LINES = 24;
/** The least fields of a row of an image, 8×8, each but the last with a separator behind it. */
const IMAGE_SEPARATORS = 63;
/**
 * In this order, because a decimal comma stands between semicolons, and spaces stand beside any
 * other separator.
 */
const SEPARATORS: readonly Separator[] = [";", "\t", "|", ",", " "];
const DECIMAL_COMMA = /^[+-]?\d+,\d+(e[+-]?\d+)?$/i;
/** Excel's first line; what stands behind it separates the fields. */
const SEP_LINE = /^\s*"?sep=(.)"?\s*$/i;

/** A row as it stands in the text, its fields not yet apart, or the fields of one with quotes. */
export type CsvRow = string | readonly string[];

interface ParsedRows {
  readonly data: CsvRow[];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

export class Dialect {
  readonly delimiter: Separator;
  readonly newline: "\n" | "\r";
  readonly #fields: Papa.Parser;
  readonly #lines: Papa.Parser;

  constructor(delimiter: Separator, newline: "\n" | "\r") {
    this.delimiter = delimiter;
    this.newline = newline;
    this.#fields = new Papa.Parser({ delimiter, newline });
    this.#lines = new Papa.Parser({ delimiter: NO_DELIMITER, newline });
  }

  parse(text: string, isLast: boolean): ParsedRows {
    if (text.includes(QUOTE)) return this.#fields.parse(text, 0, !isLast);
    const parsed: Papa.ParseResult<string[]> = this.#lines.parse(text, 0, !isLast);
    return { ...parsed, data: parsed.data.map((row) => row.join(NO_DELIMITER)) };
  }
}

/**
 * CRLF counts as LF: the return at each row's end is dropped where its last field is read, so that
 * files with mixed line ends, or with the "\r\r\n" that Python's csv module makes on Windows, can
 * be read as well.
 *
 * @returns null while there is no complete row to tell it from
 */
export function dialectOf(text: string, isWhole: boolean): Dialect | null {
  const lineEnd = /\r*\n|\r+(?=[^\r\n])/.exec(text);
  if (lineEnd === null && !isWhole) return null;
  const newline = lineEnd === null || lineEnd[0].endsWith("\n") ? "\n" : "\r";
  const lines = text.split(newline, LINES + 1);
  if (!isWhole) lines.pop();
  return new Dialect(separatorOf(lines), newline);
}

function separatorOf(lines: readonly string[]): Separator {
  const named = SEPARATORS.find((mark) => SEP_LINE.exec(lines[0] ?? "")?.[1] === mark);
  if (named !== undefined) return named;
  if (isArff(lines)) return ",";
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  const most = (least: number, separators: readonly Separator[]) =>
    separators.find((mark) => {
      const rows = written.filter((line) => countOf(line, mark) >= least);
      return rows.length > 0 && 2 * rows.length >= written.length;
    });
  // Every other line of words has a space.
  const narrow = SEPARATORS.filter((mark) => mark !== " ");
  if (written.some(hasDecimalCommas)) return " ";
  return most(IMAGE_SEPARATORS, SEPARATORS) ?? most(1, narrow) ?? ",";
}

/** `0,5 0,25 1`: between spaces, commas can stand within numbers. */
function hasDecimalCommas(line: string): boolean {
  const fields = line.replaceAll(QUOTE, "").split(/ +/);
  const numbers = fields.filter((field) => DECIMAL_COMMA.test(field));
  return fields.length > IMAGE_SEPARATORS && 2 * numbers.length > fields.length;
}

/** How many times fields are separated; runs of spaces do so once. */
function countOf(line: string, mark: Separator): number {
  return line.split(mark === " " ? / +/ : mark).length - 1;
}

/** The fields of a row, without the spaces and the return around them. */
export function fieldsOf(row: CsvRow, delimiter: Separator): string[] {
  if (typeof row !== "string") {
    const fields = row.map((field) => field.trim());
    return delimiter === " " ? fields.filter((field) => field !== "") : fields;
  }
  if (delimiter === " ") return row.trim() === "" ? [""] : row.trim().split(/\s+/);
  return row.split(delimiter).map((field) => field.trim());
}
