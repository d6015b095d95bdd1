/**
 * Rows that are no images. At the end of a file, or once more the names of its columns, they are
 * left out and said; anywhere else one of a wrong length is a fault of the file.
 */
import type { LayoutDecision } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";

export interface OddRow {
  readonly row: number;
  /** How many it has. */
  readonly fields: number;
  /** By what it holds it is no damaged image, but a title or a total. */
  readonly isOutside: boolean;
}

export class OddRows {
  readonly #file: string;
  readonly #width: number;
  readonly #beside: number;
  /** Those that no image has followed so far. */
  #last: OddRow[] = [];
  readonly #leftOut: OddRow[] = [];

  /** @param beside how many of the columns are no pixels */
  constructor(file: string, width: number, beside: number) {
    this.#file = file;
    this.#width = width;
    this.#beside = beside;
  }

  add(row: OddRow): void {
    if (this.#last.length > 0 && !row.isOutside) this.goOn();
    this.#last.push(row);
  }

  /** An image follows. @throws FailureError `csv-column-count` */
  goOn(): void {
    if (this.#last.length === 0) return;
    this.#refuse(false);
    this.#leftOut.push(...this.#last);
    this.#last = [];
  }

  /** @throws FailureError `csv-column-count` */
  finish(): LayoutDecision[] {
    this.#refuse(true);
    const rows = [...this.#leftOut, ...this.#last];
    const [first] = rows;
    return first === undefined
      ? []
      : [{ code: "rows-left-out", count: rows.length, firstRow: first.row }];
  }

  #refuse(isEnd: boolean): void {
    const ragged = this.#last.find(({ fields, isOutside }) => !isOutside && fields !== this.#width);
    if (ragged === undefined) return;
    const { row, fields: actual } = ragged;
    const isLastRow = isEnd && ragged === this.#last.at(-1);
    const columns = { expected: this.#width, beside: this.#beside, actual };
    throw new FailureError({
      code: "csv-column-count",
      file: this.#file,
      row,
      ...columns,
      isLastRow,
    });
  }
}
