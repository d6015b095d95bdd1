/**
 * The bytes of a table, in pieces → its rows: as text until it is known how they are written, then
 * straight from bytes, which is several times as fast, and as text again from the first quote on.
 */
import { type CsvRows, MAX_ROW_CHARACTERS } from "./csv-rows";
import type { CsvRow } from "./dialect";

/** Who takes the rows. */
export interface RowTaker {
  /** Whether it takes bytes by now. */
  readonly takesBytes: boolean;
  /** How many it has taken. */
  readonly rows: number;
  take(rows: readonly CsvRow[]): void;
  /** @returns where the next row begins; `start` where this one has to come as text */
  takeBytes(bytes: Uint8Array, start: number): number;
}

const LINE_FEED = 10;
const QUOTE = 34;
/** From here on a byte can be one of several of a character. */
const NOT_ASCII = 128;
const NONE = new Uint8Array(0);

export class TableBytes {
  readonly #csv: CsvRows;
  readonly #taker: RowTaker;
  readonly #text = new TextDecoder();
  /** A row's bytes until its end comes, where rows are taken as bytes. */
  #unfinished: Uint8Array = NONE;
  #isText = true;
  #hasQuotes = false;

  constructor(csv: CsvRows, taker: RowTaker) {
    this.#csv = csv;
    this.#taker = taker;
  }

  /** @throws FailureError what is wrong with the rows */
  push(bytes: Uint8Array): void {
    if (!this.#isText) {
      this.#pushBytes(bytes);
      return;
    }
    this.#taker.take(this.#csv.push(this.#text.decode(bytes, { stream: true })));
    const isBetweenCharacters = (bytes.at(-1) ?? 0) < NOT_ASCII;
    if (this.#hasQuotes || !isBetweenCharacters || !this.#taker.takesBytes) return;
    const unfinished = this.#csv.leaveToBytes();
    if (unfinished === null) return;
    this.#isText = false;
    this.#unfinished = new TextEncoder().encode(unfinished);
  }

  /** @throws FailureError what is wrong with the rows */
  finish(): void {
    if (!this.#isText) this.#goOnAsText(this.#unfinished);
    this.#taker.take([...this.#csv.push(this.#text.decode()), ...this.#csv.finish()]);
  }

  #pushBytes(bytes: Uint8Array): void {
    let start = 0;
    if (this.#unfinished.length > 0) {
      start = bytes.indexOf(LINE_FEED) + 1;
      const row = joined(this.#unfinished, start === 0 ? bytes : bytes.subarray(0, start));
      this.#unfinished = NONE;
      this.#takeAll(row);
      if (start === 0) return;
    }
    this.#rest(bytes.subarray(start));
  }

  /** What follows a row that two pieces share. */
  #rest(bytes: Uint8Array): void {
    if (this.#isText) this.#taker.take(this.#csv.push(this.#text.decode(bytes, { stream: true })));
    else this.#takeAll(bytes);
  }

  #takeAll(bytes: Uint8Array): void {
    let start = 0;
    while (start < bytes.length) {
      const next = this.#taker.takeBytes(bytes, start);
      if (next > start) {
        start = next;
        continue;
      }
      const end = bytes.indexOf(LINE_FEED, start);
      const row = bytes.subarray(start, end < 0 ? bytes.length : end);
      if (row.includes(QUOTE) || row.length > MAX_ROW_CHARACTERS) {
        this.#goOnAsText(bytes.subarray(start));
        return;
      }
      if (end < 0) {
        this.#unfinished = row.slice();
        return;
      }
      this.#taker.take([textOf(row)]);
      start = end + 1;
    }
  }

  /** A quoted field may hold the end of a line: from here on PapaParse finds the rows again. */
  #goOnAsText(bytes: Uint8Array): void {
    this.#isText = true;
    this.#hasQuotes = true;
    this.#unfinished = NONE;
    this.#csv.goOnAfter(this.#taker.rows);
    this.#taker.take(this.#csv.push(this.#text.decode(bytes, { stream: true })));
  }
}

/** A byte order mark within a file is a character like others. */
function textOf(row: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(row);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
