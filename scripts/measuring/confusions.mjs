/** What was taken for what, of a confusion matrix: a line a class, the worst first. */

import { percent } from "./numbers.mjs";

/** Kinds of mistakes named for a class. */
const NAMED = 4;

/**
 * @param {{ classLabels: readonly number[], confusion: ArrayLike<number> }} result rows count the
 *   true class, columns the predicted
 */
export function confusions({ classLabels, confusion }) {
  const classes = classLabels.map((label, row) => {
    const counts = classLabels.map(
      (_, column) => confusion[row * classLabels.length + column] ?? 0,
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    const mistakes = counts
      .map((count, column) => ({ label: classLabels[column], count }))
      .filter(({ count }, column) => column !== row && count > 0)
      .sort((one, other) => other.count - one.count);
    return { label, total, share: (counts[row] ?? 0) / total, mistakes };
  });
  return classes
    .filter(({ mistakes }) => mistakes.length > 0)
    .sort((one, other) => one.share - other.share)
    .map(({ label, share, total, mistakes }) => {
      const named = mistakes.slice(0, NAMED).map(({ label, count }) => `${count} as ${label}`);
      return `  ${label}: ${percent(share).padStart(8)} of ${total}; ${named.join(", ")}`;
    })
    .join("\n");
}
