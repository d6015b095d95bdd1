/** The axes that several charts share, and numbers as people read them. */

import type { AxisDress } from "./chart-slot";

/** As d3-format writes them: 12,000 and 0.123. */
export const COUNT_FORMAT = ",d";
const LOSS_FORMAT = ".3f";

/** About so many labels: none overlap at a width of 280 CSS pixels. */
export const TICK_COUNT = 5;

/** From here on a loss has run away, and its labels would be longer than their room. */
const HUGE_LOSS = 10_000;

/** From zero, where a perfect network would be. */
export function lossAxis(losses: readonly number[]): AxisDress {
  const isHuge = losses.some((loss) => loss >= HUGE_LOSS);
  return {
    title: "Loss",
    axis: { tickCount: TICK_COUNT, ...(isHuge ? { format: "~s" } : {}) },
    scale: { zero: true, nice: TICK_COUNT },
    tooltipFormat: LOSS_FORMAT,
  };
}

export function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}

export function inPercent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
