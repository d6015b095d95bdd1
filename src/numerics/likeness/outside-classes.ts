/**
 * How far the mean of some values lies outside of what any mix of known classes would give.
 *
 * Other shares of the classes (a test file with ones alone) move a mean, yet never beyond the
 * classes' own means: so that is no difference, however sure it is.
 */

export interface ClassValues {
  /** `[values]` */
  readonly values: Float64Array;
  /** `[values]` */
  readonly classes: ArrayLike<number>;
}

export interface Outside {
  /** Of the new values. */
  readonly mean: number;
  /** Of the known ones. */
  readonly known: number;
  /** How far beyond the nearest class's mean, in the values' unit: above 0 beyond the greatest, below 0 under the least, 0 between. */
  readonly excess: number;
  /** The excess in units of how much it would vary by chance. */
  readonly sigmas: number;
  /** How the values of one class spread. */
  readonly spread: number;
}

/** A class of fewer has no mean worth the name, where there are others. */
const FEW = 5;

/** @param leastSpread below it values that hardly vary would make every difference a sure one */
export function outsideClasses(
  known: ClassValues,
  values: Float64Array,
  leastSpread: number,
): Outside {
  const groups = groupsOf(known);
  const spread = Math.max(leastSpread, withinSpread(known.values.length, groups));
  const mean = meanOf(values);
  const greatest = groups.reduce((best, group) => (group.mean > best.mean ? group : best));
  const least = groups.reduce((best, group) => (group.mean < best.mean ? group : best));
  const edge = mean > greatest.mean ? greatest : least;
  const isBetween = mean <= greatest.mean && mean >= least.mean;
  const excess = isBetween ? 0 : mean - edge.mean;
  // What the new values' own spread says counts as well, where there are enough of them.
  const own = values.length < FEW ? 0 : Math.sqrt(squaresAround(values, mean) / values.length);
  const error = Math.max(spread, own) * Math.sqrt(1 / Math.max(1, values.length) + 1 / edge.count);
  return { mean, known: meanOf(known.values), excess, sigmas: Math.abs(excess) / error, spread };
}

interface Group {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

function groupsOf({ values, classes }: ClassValues): Group[] {
  const lists = new Map<number, number[]>();
  for (const [index, value] of values.entries()) {
    const list = lists.get(classes[index]);
    if (list === undefined) lists.set(classes[index], [value]);
    else list.push(value);
  }
  const all = [...lists.values()];
  const enough = all.filter((list) => list.length >= FEW);
  return (enough.length > 0 ? enough : [Array.from(values)]).map((list) => {
    const mean = meanOf(list);
    return { count: list.length, mean, squares: squaresAround(list, mean) };
  });
}

function withinSpread(count: number, groups: readonly Group[]): number {
  const squares = groups.reduce((sum, group) => sum + group.squares, 0);
  const freedom = groups.reduce((sum, group) => sum + group.count - 1, 0);
  return count < 2 || freedom < 1 ? 0 : Math.sqrt(squares / freedom);
}

function squaresAround(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += (values[index] - mean) ** 2;
  return sum;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index];
  return values.length === 0 ? 0 : sum / values.length;
}
