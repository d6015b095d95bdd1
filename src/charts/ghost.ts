/** The curve of the run before, beside that of the newest: both over one list of x values. */

export interface Curve {
  /** Rising. */
  readonly xs: readonly number[];
  /** One for each x. */
  readonly values: readonly number[];
}

/** What a line has no value for, Vega leaves out. */
const GAP = Number.NaN;

/**
 * @param xs of the newest run, rising
 * @returns `xs`, and those of the ghost that lie beyond; the ghost's value at each, by straight
 *   lines between its points
 */
export function besideGhost(xs: readonly number[], ghost: Curve): Curve {
  const last = xs.at(-1) ?? Number.NEGATIVE_INFINITY;
  const all = [...xs, ...ghost.xs.filter((x) => x > last)];
  return { xs: all, values: all.map((x) => valueAt(x, ghost)) };
}

/** @returns `values`, and a gap for each x beyond them */
export function withGaps(values: readonly number[], length: number): readonly number[] {
  return [...values, ...new Array<number>(Math.max(0, length - values.length)).fill(GAP)];
}

function valueAt(x: number, { xs, values }: Curve): number {
  const next = xs.findIndex((one) => one >= x);
  const [x1, y1] = [xs[next], values[next]];
  if (x1 === undefined || y1 === undefined) return GAP;
  if (x1 === x) return y1;
  const [x0, y0] = [xs[next - 1], values[next - 1]];
  if (x0 === undefined || y0 === undefined) return GAP;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
