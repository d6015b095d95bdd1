/**
 * An axis for accuracies, which soon differ by tenths of a percent only.
 *
 * It reaches over the given values, in round steps, and never past 100 %.
 */

export interface AccuracyAxis {
  readonly low: number;
  readonly high: number;
  /** From low to high, evenly. */
  readonly ticks: readonly number[];
  /** Decimals of a percentage that tell the ticks apart. */
  readonly decimals: number;
}

/** In ten-thousandths, so that sums stay exact. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000, 2000];
const WHOLE = 10_000;
const MAX_INTERVALS = 6;

/** Less than 0.3 % would blow up noise: of 4,200 images, a good network misreads 40 give or take 6. */
const MIN_INTERVALS = 3;

/** @param accuracies 0 to 1, at least one */
export function accuracyAxis(accuracies: readonly number[]): AccuracyAxis {
  const lowest = Math.min(...accuracies) * WHOLE;
  const highest = Math.max(...accuracies) * WHOLE;
  const step = STEPS.find((step) => intervals(lowest, highest, step) <= MAX_INTERVALS) ?? WHOLE;
  const high = Math.min(WHOLE, (Math.floor(highest / step) + 1) * step);
  const low = Math.max(0, Math.min(Math.floor(lowest / step) * step, high - MIN_INTERVALS * step));
  const ticks: number[] = [];
  for (let tick = low; tick <= high; tick += step) ticks.push(tick / WHOLE);
  return { low: low / WHOLE, high: high / WHOLE, ticks, decimals: step < 100 ? 1 : 0 };
}

function intervals(lowest: number, highest: number, step: number): number {
  return Math.floor(highest / step) + 1 - Math.floor(lowest / step);
}
