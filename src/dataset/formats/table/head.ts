/** Where in a file the table begins, and what the first of its rows says. */
import type { LayoutDecision, Separator } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import { attributesOf, isArff, isDataLine } from "./arff";
import { isGap, type NamedPixels, namedPixels } from "./column-names";
import { type CsvRow, fieldsOf } from "./dialect";
import { numberOf } from "./numbers";

export interface Head {
  /** As written, one a column; null where the file has none. */
  readonly names: readonly string[] | null;
  readonly pixels: NamedPixels | null;
  readonly width: number;
  /** How many rows stand above the first of the table. */
  readonly rowsAbove: number;
  /** Rows of the table's width among the first, as fields. */
  readonly sample: readonly (readonly string[])[];
  readonly decisions: readonly LayoutDecision[];
}

/** A title, a date and a source stand above some tables, not a page of text. */
const MAX_TITLE_ROWS = 40;
const COMMENT = /^(#+|%+|\/\/)\s*/;
const SEP_LINE = /^"?sep=.?.?"?$/i;

/**
 * @param rows the first of the file
 * @throws FailureError `csv-header-wrong`
 */
export function readHead(rows: readonly CsvRow[], delimiter: Separator, file: string): Head {
  const all = rows.map((row) => fieldsOf(row, delimiter));
  const lines = rows.map((row) => (typeof row === "string" ? row : row.join(delimiter)));
  if (isArff(lines)) return arffHead(lines, all);
  const header = findHeader(all, file);
  if (header === null) return nameless(all);
  return named(header, all);
}

interface Header {
  readonly names: readonly string[];
  readonly pixels: NamedPixels;
  readonly at: number;
}

function findHeader(rows: readonly (readonly string[])[], file: string): Header | null {
  for (const [at, row] of rows.slice(0, MAX_TITLE_ROWS).entries()) {
    const names = withoutComment(row);
    const pixels = namedPixels(names);
    if (pixels === null) continue;
    const members = isGap(pixels) ? pixels.members : pixels.columns.length;
    const isNumber = numberOf(pixels.pattern.replace(/#/g, "1")) !== null;
    if (2 * members < names.length || (isNumber && (isGap(pixels) || members < 9))) continue;
    if (isGap(pixels)) {
      const { position, column, expected } = pixels;
      throw new FailureError({ code: "csv-header-wrong", file, position, column, expected });
    }
    return { names, pixels, at };
  }
  return null;
}

function withoutComment(row: readonly string[]): readonly string[] {
  const [first = "", ...others] = row;
  return COMMENT.test(first) ? [first.replace(COMMENT, ""), ...others] : row;
}

function named({ names, pixels, at }: Header, rows: readonly (readonly string[])[]): Head {
  const below = rows.slice(at + 1).filter(isWritten);
  const rowWidth = commonWidth(below) ?? names.length;
  const extra = rowWidth - names.length;
  const isPadded = below.every((row) => row.slice(names.length).every((field) => field === ""));
  const decisions = linesAbove(rows, at);
  const shared = { rowsAbove: at + 1, decisions };
  if (extra === 1 && !isPadded) {
    // R's write.table gives its row names no name.
    const columns = pixels.columns.map((column) => column + 1);
    const full = { names: ["", ...names], pixels: { ...pixels, columns }, width: rowWidth };
    return { ...shared, ...full, sample: ofWidth(below, rowWidth) };
  }
  const lastNamed = names.findLastIndex((name) => name !== "") + 1;
  const width = extra < 0 ? Math.max(rowWidth, lastNamed) : names.length;
  return { ...shared, names: names.slice(0, width), pixels, width, sample: ofWidth(below, width) };
}

function nameless(rows: readonly (readonly string[])[]): Head {
  const width = commonWidth(rows.filter(isWritten)) ?? 0;
  const at = rows.findIndex((row) => row.length === width && isWritten(row) && !isComment(row));
  const first = Math.max(0, at);
  return {
    names: null,
    pixels: null,
    width,
    rowsAbove: first,
    sample: ofWidth(rows.slice(first).filter(isWritten), width),
    decisions: linesAbove(rows, first),
  };
}

function arffHead(lines: readonly string[], rows: readonly (readonly string[])[]): Head {
  const at = lines.findIndex(isDataLine);
  const names = attributesOf(lines.slice(0, at));
  const found = namedPixels(names);
  return {
    names,
    pixels: found === null || isGap(found) ? null : found,
    width: names.length,
    rowsAbove: at + 1,
    sample: rows.slice(at + 1).filter((row) => row.length === names.length),
    decisions: [{ code: "form", form: "ARFF" }],
  };
}

function linesAbove(rows: readonly (readonly string[])[], at: number): LayoutDecision[] {
  const above = rows.slice(0, at).map((row) => isWritten(row) && !SEP_LINE.test(row.join()));
  const count = above.filter(Boolean).length;
  if (count === 0) return [];
  return [{ code: "rows-left-out", count, firstRow: above.indexOf(true) + 1 }];
}

/** Without what Excel leaves behind the last column. */
function ofWidth(rows: readonly (readonly string[])[], width: number): readonly string[][] {
  return rows.flatMap((row) => {
    const isOf = row.length >= width && row.slice(width).every((field) => field === "");
    return isOf ? [row.slice(0, width)] : [];
  });
}

/** The most frequent length; of equals the greatest. */
function commonWidth(rows: readonly (readonly string[])[]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return most?.[0] ?? null;
}

function isWritten(row: readonly string[]): boolean {
  return row.some((field) => field !== "");
}

function isComment([first = ""]: readonly string[]): boolean {
  return COMMENT.test(first);
}
