/** What the values of a column look like, over the first rows of a file. */
import { numberOf } from "./numbers";

export interface ColumnValues {
  readonly rows: number;
  readonly isEmpty: boolean;
  /** All are numbers without a fraction. */
  readonly isWhole: boolean;
  /** Some are no number. */
  readonly isText: boolean;
  readonly distinct: number;
  /** No value occurs twice. */
  readonly isUnique: boolean;
  /** Each value is one more than the one above it, as only numbers of rows are. */
  readonly isCounting: boolean;
  /** Values that look like names of files. */
  readonly isPaths: boolean;
  /** `[rows]`, NaN where a value is no number. */
  readonly numbers: readonly number[];
}

const PATH = /[\\/]|\.[a-z]{3,4}$/i;

export function columnValues(sample: readonly (readonly string[])[], column: number): ColumnValues {
  const fields = sample.map((row) => row[column] ?? "");
  const written = fields.filter((field) => field !== "");
  const numbers = fields.map((field) => numberOf(field) ?? Number.NaN);
  const distinct = new Set(written).size;
  const isText = written.some((field) => numberOf(field) === null);
  return {
    rows: fields.length,
    isEmpty: written.length === 0,
    isWhole:
      !isText && written.length > 0 && written.every((field) => Number.isInteger(numberOf(field))),
    isText,
    distinct,
    isUnique: distinct === fields.length,
    isCounting: numbers.every((value, row) =>
      row === 0 ? !Number.isNaN(value) : value === (numbers[row - 1] ?? 0) + 1,
    ),
    isPaths: isText && written.every((field) => PATH.test(field)),
    numbers,
  };
}

/**
 * How much two columns go up and down together, 0 to 1, whatever their sign; 0 where one of them
 * does not change.
 */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const [row, x] of a.entries()) {
    const da = x - meanA;
    const db = (b[row] ?? 0) - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  const scale = Math.sqrt(aa * bb);
  return scale > 0 ? Math.abs(ab) / scale : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
