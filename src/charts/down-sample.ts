/**
 * Fewer points of a long series, with its peaks kept.
 *
 * The series is cut into buckets of equal length, and the lowest and the highest value of each
 * stay where they stood: a spike in the loss never disappears, as it would in means. Bucket
 * lengths are powers of two, so a growing series keeps the points it has shown until the length
 * doubles, and the line does not shimmer.
 */

/** The first and the last value, and two of one bucket. */
const MIN_LIMIT = 4;

/**
 * @param values those that are not finite are left out
 * @param limit at most so many points, at least 4
 * @returns rising indices into `values`, the first and last finite ones included
 */
export function keepExtremes(values: ArrayLike<number>, limit: number): number[] {
  const length = bucketLength(values.length, limit);
  const kept = new Set<number>();
  let last = -1;
  for (let start = 0; start < values.length; start += length) {
    const bucket = finiteIn(values, start, Math.min(start + length, values.length));
    const first = bucket[0];
    if (first === undefined) continue;
    if (kept.size === 0) kept.add(first);
    for (const index of extremesOf(values, bucket, first)) kept.add(index);
    last = bucket.at(-1) ?? last;
  }
  if (last >= 0) kept.add(last);
  return [...kept];
}

/** How many values share a lowest and a highest; 1 while every value is kept. */
export function bucketLength(count: number, limit: number): number {
  if (!(limit >= MIN_LIMIT)) throw new RangeError(`A limit of at least 4, not ${limit}`);
  if (count <= limit) return 1;
  const buckets = Math.floor((limit - 2) / 2);
  return 2 ** Math.ceil(Math.log2(count / buckets));
}

function finiteIn(values: ArrayLike<number>, start: number, end: number): number[] {
  const indices: number[] = [];
  for (let index = start; index < end; index++) {
    if (Number.isFinite(values[index])) indices.push(index);
  }
  return indices;
}

/** Where the lowest and the highest value stand, in their order. */
function extremesOf(
  values: ArrayLike<number>,
  bucket: readonly number[],
  first: number,
): readonly number[] {
  const at = (index: number) => values[index] ?? 0;
  let lowest = first;
  let highest = first;
  for (const index of bucket) {
    if (at(index) < at(lowest)) lowest = index;
    if (at(index) > at(highest)) highest = index;
  }
  return lowest < highest ? [lowest, highest] : [highest, lowest];
}
