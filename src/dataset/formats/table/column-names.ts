/**
 * Which columns hold pixels, and in which order, by the numbers in their names: `pixel0`,
 * `pixel_0_0`, `1x1`, `pixel0000`, `V1`, `0`. Whatever stands around the numbers is the same in
 * all of them, and that is how they are known, whatever it is.
 */

import { namedChannels } from "./channel-names";

export interface NamedPixels {
  /** Where the pixels stand in the table, row by row of the image. */
  readonly columns: readonly number[];
  /** What stands around the numbers: `pixel#`, `#x#`. */
  readonly pattern: string;
  /**
   * Rows and columns where the names tell both, and values a pixel, in front or behind, where they
   * tell that too.
   */
  readonly grid: readonly number[];
}

/** A name that breaks the row of numbers; `position` counts from 1. */
export interface NameGap {
  readonly pattern: string;
  /** How many names are of the pattern. */
  readonly members: number;
  readonly position: number;
  readonly column: string;
  readonly expected: string;
}

interface Numbered {
  readonly column: number;
  readonly name: string;
  readonly numbers: readonly number[];
}

const DIGITS = /\d+/g;
/** A value: names that are numbers have no point. */
const FRACTION = /^[+-]?\d*\.\d*(e[+-]?\d+)?$/i;

/**
 * @param names of all columns, trimmed
 * @returns null where no two names are of one pattern; a gap where a number is missing or twice
 */
export function namedPixels(names: readonly string[]): NamedPixels | NameGap | null {
  const groups = new Map<string, Numbered[]>();
  for (const [column, name] of names.entries()) {
    const digits = name.match(DIGITS);
    if (digits === null || FRACTION.test(name)) continue;
    const pattern = name.toLowerCase().replace(DIGITS, "#");
    const group = groups.get(pattern) ?? [];
    group.push({ column, name, numbers: digits.map(Number) });
    groups.set(pattern, group);
  }
  const [largest, ...smaller] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  if (largest === undefined || largest[1].length < 2) return null;
  const found = ordered(...largest);
  if (isGap(found)) return inItsPlace(found, names, largest[1]);
  const others = smaller.flatMap(([pattern, group]) => {
    const other = group.length === largest[1].length ? ordered(pattern, group) : null;
    return other === null || isGap(other) ? [] : [other];
  });
  const channels = namedChannels([found, ...others]);
  return channels === null ? found : { pattern: found.pattern, ...channels };
}

/** Where a number is missing, a column that stands in its place is the one that is called wrong. */
function inItsPlace(gap: NameGap, names: readonly string[], group: readonly Numbered[]): NameGap {
  const before = gap.position - 2;
  const isMember = group.some(({ column }) => column === before);
  if (before < 1 || isMember) return gap;
  return { ...gap, position: before + 1, column: names[before] ?? "" };
}

export function isGap(pixels: NamedPixels | NameGap): pixels is NameGap {
  return "expected" in pixels;
}

function ordered(pattern: string, group: readonly Numbered[]): NamedPixels | NameGap {
  const sorted = group.toSorted(byNumbers);
  const grid = gridOf(group);
  const counts = grid.map(({ values }) => values.length);
  const size = counts.reduce((product, count) => product * count, 1);
  const isFull =
    size === group.length && !sorted.some((at, index) => isSame(at, sorted[index - 1]));
  if (grid.length > 1) {
    if (isFull) return { columns: sorted.map(({ column }) => column), pattern, grid: counts };
    return { pattern, members: group.length, ...gridGap(sorted, grid) };
  }
  const [axis] = grid;
  const first = sorted[0]?.numbers[axis?.place ?? 0] ?? 0;
  for (const [index, { column, name, numbers }] of sorted.entries()) {
    const wanted = first + index;
    if (numbers[axis?.place ?? 0] === wanted) continue;
    const expected = renumbered(name, axis?.place ?? 0, wanted);
    return { pattern, members: group.length, position: column + 1, column: name, expected };
  }
  return { columns: sorted.map(({ column }) => column), pattern, grid: counts };
}

/** The numbers that differ from name to name; those that do not are part of the words. */
function gridOf(group: readonly Numbered[]): { place: number; values: number[] }[] {
  const places = group[0]?.numbers.length ?? 0;
  const all = Array.from({ length: places }, (_, place) => {
    const values = [...new Set(group.map(({ numbers }) => numbers[place] ?? 0))];
    return { place, values: values.sort((a, b) => a - b) };
  });
  const varying = all.filter(({ values }) => values.length > 1);
  return varying.length === 0 ? all.slice(0, 1) : varying;
}

/** The first name that is not the one that a full grid has in its place. */
function gridGap(
  sorted: readonly Numbered[],
  grid: readonly { place: number; values: number[] }[],
): Pick<NameGap, "position" | "column" | "expected"> {
  for (const [index, { column, name, numbers }] of sorted.entries()) {
    let rest = index;
    let expected = name;
    for (const { place, values } of grid.toReversed()) {
      const wanted = values[rest % values.length] ?? 0;
      rest = Math.floor(rest / values.length);
      if (numbers[place] !== wanted) expected = renumbered(expected, place, wanted);
    }
    if (expected !== name) return { position: column + 1, column: name, expected };
  }
  const last = sorted.at(-1);
  const name = last?.name ?? "";
  return { position: (last?.column ?? 0) + 1, column: name, expected: `${name}…` };
}

function renumbered(name: string, place: number, number: number): string {
  let at = 0;
  return name.replace(DIGITS, (digits) =>
    at++ === place
      ? String(number).padStart(digits.startsWith("0") ? digits.length : 0, "0")
      : digits,
  );
}

function byNumbers(a: Numbered, b: Numbered): number {
  for (const [place, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.column - b.column;
}

function isSame(a: Numbered, b: Numbered | undefined): boolean {
  return b !== undefined && a.numbers.join() === b.numbers.join();
}
