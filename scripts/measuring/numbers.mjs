/** Measured numbers, summed up and written as people read them. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * "4,812 (4,700 to 4,950)": the median, and the spread where there is more than one.
 *
 * @param {readonly number[]} values
 * @param {(value: number) => string} format
 */
export function medianAndSpread(values, format) {
  return withSpread(format(median(values)), values, format);
}

/** The same with the mean. @param {readonly number[]} values @param {(value: number) => string} format */
export function meanAndSpread(values, format) {
  return withSpread(format(mean(values)), values, format);
}

function withSpread(middle, values, format) {
  if (values.length < 2) return middle;
  return `${middle} (${format(Math.min(...values))} to ${format(Math.max(...values))})`;
}

/** @param {number} share 0 to 1 */
export const percent = (share) => `${(100 * share).toFixed(2)} %`;

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** @param {number} value */
export const whole = (value) => WHOLE.format(value);

/** Three digits, or all before the point. @param {number} value */
export const short = (value) => (value >= 1000 ? WHOLE : SHORT).format(value);

/** @param {number} value */
export const seconds = (value) => `${value.toFixed(1)} s`;

/** @param {number} bytes */
export const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(0)} MiB`;

/**
 * A Markdown table.
 *
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
