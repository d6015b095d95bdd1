/**
 * Text in pieces → rows, by PapaParse.
 *
 * PapaParse finds the rows, and where there are quotes, the fields. Where a piece of text has no
 * quote a row stays one string, because making 785 strings of each of 42,000 rows, only to read
 * a number from each, takes half of the time of loading (measured: 75 against 130 MB/s).
 */
import type { Separator } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import { type CsvRow, type Dialect, dialectOf } from "./dialect";

/** The longest row we take: three values of 25 characters for each of 64×64 pixels make 307 KB. */
export const MAX_ROW_CHARACTERS = 384 * 1024;
/** Enough to see how rows are written, also below a few lines that are none. */
const DIALECT_CHARACTERS = 64 * 1024;
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

  /** What stands between fields; a comma until the first rows are there. */
  get delimiter(): Separator {
    return this.#dialect?.delimiter ?? ",";
  }

  /**
   * @returns the rows that `text` completes
   * @throws FailureError `csv-quotes`; `not-csv` when the text has no rows of a sensible length
   */
  push(text: string): CsvRow[] {
    const whole = this.#unfinished + text;
    if (this.#dialect === null && whole.length < DIALECT_CHARACTERS) return this.#keep(whole, []);
    return this.#parse(whole, false);
  }

  /**
   * Leaves the rows that follow to whoever reads them as bytes, each up to its line feed.
   *
   * @returns what stands of the first of them already; null where rows end otherwise
   */
  leaveToBytes(): string | null {
    if (this.#dialect?.newline !== "\n") return null;
    const unfinished = this.#unfinished;
    this.#unfinished = "";
    return unfinished;
  }

  /** @param rows how many of the file were read until now, here or as bytes */
  goOnAfter(rows: number): void {
    this.#rowsDone = rows;
  }

  /** The rows that no line break followed, and all of a file that ended early. */
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
