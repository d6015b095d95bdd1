/**
 * A Parquet table of numbers → the same table as text, which is what tables are understood by:
 * label first or last, ids, names of pixels, scaled values.
 */
import { parquetRead } from "hyparquet";
import { FailureError } from "../../../domain/failure";
import { pausePoint } from "../../../numerics/pause-point";
import { type ByteStream, type Bytes, peek } from "../../archives/byte-stream";
import { KIND_BYTES } from "../../archives/file-kind";
import type { FileSource } from "../../archives/found";
import type { Part } from "../part";
import { TABLE } from "../table/table-format";
import type { OpenParquet } from "./open-parquet";
import type { ParquetColumn } from "./picture-columns";

const ROWS_AT_ONCE = 100;
/** 8×8 pixels. */
const MIN_VALUES = 64;

/** @throws FailureError `parquet-columns`, and what is wrong with the table */
export async function readTableRows(
  open: OpenParquet,
  columns: readonly ParquetColumn[],
  source: FileSource,
): Promise<Part> {
  const { fileName: file } = source;
  const rowCount = Number(open.metadata.num_rows);
  let rowsDone = 0;
  const onRows = (rows: number) => {
    rowsDone += rows;
  };
  const text = tableText(open, columns, source, onRows);
  const { start, whole } = await peek(text, KIND_BYTES);
  return TABLE.read({
    ...source,
    fileName: file,
    start: start.subarray(0, KIND_BYTES),
    bytes: whole,
    fractionRead: () => (rowCount === 0 ? 1 : rowsDone / rowCount),
  });
}

async function* tableText(
  open: OpenParquet,
  columns: readonly ParquetColumn[],
  { fileName: file, signal }: FileSource,
  onRows: (rows: number) => void,
): ByteStream {
  let rowStart = 0;
  for (const group of open.metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const values = await columnValues(open, columns, rowStart, rowEnd);
    if (rowStart === 0) yield encoded([header(columns, values, file)]);
    for (let row = 0; row < rowEnd - rowStart; row += ROWS_AT_ONCE) {
      await pausePoint(signal);
      const rows = Math.min(ROWS_AT_ONCE, rowEnd - rowStart - row);
      onRows(rows);
      yield encoded(Array.from({ length: rows }, (_, at) => line(values, row + at)));
    }
    rowStart = rowEnd;
  }
}

/** The values of a group of rows, a list each column: rows of 785 objects would be gigabytes. */
type Values = readonly (readonly unknown[])[];

async function columnValues(
  open: OpenParquet,
  columns: readonly ParquetColumn[],
  rowStart: number,
  rowEnd: number,
): Promise<Values> {
  const values = new Map<string, unknown[]>(columns.map(({ name }) => [name, []]));
  await parquetRead({
    ...open,
    rowStart,
    rowEnd,
    onChunk: ({ columnName, columnData, rowStart: first }) => {
      const column = values.get(columnName) ?? [];
      for (const [index, value] of columnData.entries()) {
        const row = first + index - rowStart;
        if (row >= 0 && row < rowEnd - rowStart) column[row] = value;
      }
    },
  });
  return [...values.values()];
}

/** A column of lists is as many columns as its first list is long. */
function header(columns: readonly ParquetColumn[], values: Values, file: string): string {
  const names = columns.flatMap(({ name }, column) => {
    const cells = cellsOf(values[column]?.[0]);
    return cells.length === 1 ? [quoted(name)] : cells.map((_, pixel) => `pixel${pixel}`);
  });
  if (names.length < MIN_VALUES) {
    const all = columns.map(({ name }) => name);
    throw new FailureError({ code: "parquet-columns", file, columns: all });
  }
  return names.join();
}

function line(values: Values, row: number): string {
  return values.map((column) => cellsOf(column[row]).map(textOf).join()).join();
}

function cellsOf(cell: unknown): readonly unknown[] {
  if (Array.isArray(cell)) return cell.flatMap(cellsOf);
  return [cell];
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Uint8Array) return quoted(new TextDecoder().decode(cell));
  return typeof cell === "string" ? quoted(cell) : String(cell);
}

function quoted(text: string): string {
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(lines: readonly string[]): Bytes {
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
