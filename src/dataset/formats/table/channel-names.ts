/**
 * Names of columns that tell the colour of each value: `r0,g0,b0,r1`, `R_0_0`, `red0`, `0_0_r`.
 *
 * Three or four patterns of as many columns each, alike but for a word, are the values of a pixel.
 */

export interface NamedChannels {
  readonly columns: readonly number[];
  /** Rows, columns and values a pixel; the values in front where each stands in a block. */
  readonly grid: readonly [number, number, number];
}

/** The columns of one pattern, in the order of their numbers. */
export interface NamedChannel {
  readonly pattern: string;
  readonly columns: readonly number[];
  readonly grid: readonly number[];
}

/** First letters of red, green, blue, and of alpha or opacity. */
const ORDER = ["r", "g", "b", "a", "o"];

/** @returns null where these are not the colours of square images */
export function namedChannels(groups: readonly NamedChannel[]): NamedChannels | null {
  const [first] = groups;
  const many = groups.length;
  if (first === undefined || (many !== 3 && many !== 4)) return null;
  const size = first.columns.length;
  const side = Math.sqrt(size);
  const isSquare = Number.isInteger(side) && first.grid.every((length) => size % length === 0);
  const isGrid = first.grid.length < 2 || first.grid.join() === [side, side].join();
  const isAlike = groups.every(({ grid }) => grid.join() === first.grid.join());
  if (!isSquare || !isGrid || !isAlike) return null;
  const channels = inOrder(groups);
  const isBlocks = groups.every(
    ({ columns }) => Math.max(...columns) - Math.min(...columns) === size - 1,
  );
  const columns = isBlocks
    ? channels.flatMap(({ columns: all }) => all)
    : first.columns.flatMap((_, pixel) => channels.map(({ columns: all }) => all[pixel] ?? 0));
  return { columns, grid: isBlocks ? [many, side, side] : [side, side, many] };
}

/** Red, green and blue by their names; as they stand in the file where those say nothing. */
function inOrder(groups: readonly NamedChannel[]): readonly NamedChannel[] {
  const words = differing(groups.map(({ pattern }) => pattern));
  const places = words.map((word) => ORDER.indexOf(word.charAt(0)));
  const isKnown = places.every((at) => at >= 0) && new Set(places).size === groups.length;
  const rank = (at: number) => (isKnown ? places[at] : groups[at]?.columns[0]) ?? 0;
  return groups
    .map((group, at) => ({ group, rank: rank(at) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ group }) => group);
}

/** What is left of each where all begin and end alike. */
function differing(patterns: readonly string[]): string[] {
  const [first = ""] = patterns;
  let start = 0;
  while (start < first.length && patterns.every((one) => one[start] === first[start])) start++;
  return patterns.map((pattern) => pattern.slice(start));
}
