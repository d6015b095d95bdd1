/** The axes that several charts share, and how Vega writes their numbers. */

import { PLOT_AXES } from "#words/plot-text";
import type { AxisDress } from "./chart-slot";

/** As d3-format writes them: 12,000 and 0.123. */
export const COUNT_FORMAT = ",d";
const LOSS_FORMAT = ".3f";

/** About so many labels: none overlap at a width of 280 CSS pixels. */
export const TICK_COUNT = 5;

/** From here on a loss has run away, and its labels would be longer than their room. */
const HUGE_LOSS = 10_000;

/** Vega's expression for the label of a tick: its number behind a word. */
export function labelledTick(word: string): string {
  return `${JSON.stringify(`${word} `)} + datum.label`;
}

/** From zero, where a perfect network would be. */
export function lossAxis(losses: readonly number[]): AxisDress {
  const isHuge = losses.some((loss) => loss >= HUGE_LOSS);
  return {
    title: PLOT_AXES.loss,
    axis: { tickCount: TICK_COUNT, ...(isHuge ? { format: "~s" } : {}) },
    scale: { zero: true, nice: TICK_COUNT },
    tooltipFormat: LOSS_FORMAT,
  };
}
