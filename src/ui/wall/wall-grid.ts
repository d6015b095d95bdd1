/** Where keys lead on a wall of tiles. */

/**
 * As in any grid: arrows to a neighbour, Home and End to the ends of a row, with Ctrl to those of all.
 *
 * @param place 0 to `count - 1`
 * @returns null for a key that leads nowhere
 */
export function placeByKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  place: number,
  columns: number,
  count: number,
): number | null {
  const rowStart = place - (place % columns);
  const rowEnd = Math.min(rowStart + columns, count) - 1;
  const to = { Home: ctrlKey ? 0 : rowStart, End: ctrlKey ? count - 1 : rowEnd }[key];
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  if (to === undefined && by === undefined) return null;
  const wanted = to ?? place + (by ?? 0);
  return wanted < 0 || wanted >= count ? place : wanted;
}
