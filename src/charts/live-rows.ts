/**
 * How the rows that a drawing has become later ones. Only what differs is told to Vega: it keeps the
 * marks of rows that stay. Made anew, a curve of hundreds of points is thousands of objects, twice a
 * second, and most of what the page's memory grows by while a network learns.
 */

export type Row = Record<string, unknown>;

/** What is used of Vega's changeset. */
export interface RowChanges {
  insert(rows: readonly Row[]): unknown;
  remove(rows: readonly Row[]): unknown;
  modify(row: Row, field: string, value: unknown): unknown;
}

/**
 * @param standing the very objects that Vega has taken in
 * @param next as they are to be; they stay their owner's
 * @param changes told what has to change
 * @returns what stands there afterwards
 */
export function becomeRows(
  standing: readonly Row[],
  next: readonly object[],
  changes: RowChanges,
): readonly Row[] {
  const staying = standing.slice(0, next.length);
  for (const [index, row] of staying.entries()) modify(row, { ...next[index] }, changes);
  const added = next.slice(standing.length).map((row) => ({ ...row }));
  if (added.length > 0) changes.insert(added);
  const gone = standing.slice(next.length);
  if (gone.length > 0) changes.remove(gone);
  return [...staying, ...added];
}

function modify(row: Row, next: Row, changes: RowChanges): void {
  for (const field of new Set([...Object.keys(row), ...Object.keys(next)])) {
    if (!Object.is(row[field], next[field])) changes.modify(row, field, next[field]);
  }
}
