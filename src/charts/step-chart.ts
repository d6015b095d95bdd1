/** Training loss step by step: every step behind, the trend in front. */

import { COUNT_FORMAT, inThousands, lossAxis, TICK_COUNT } from "./axes";
import type { ChartTheme } from "./chart-theme";
import { bucketLength, keepExtremes } from "./down-sample";
import { type LineChart, SOLID } from "./line-chart";
import { movingMeans } from "./moving-mean";

/** A value for each step, from `firstStep` on without a gap; those not finite are left out. */
export interface StepSeries {
  readonly firstStep: number;
  readonly loss: ArrayLike<number>;
}

/** One for each pixel or two of a chart's width; Vega's time for a redraw grows with them. */
const MAX_POINTS = 300;

/** The trend reaches so many steps each way; of long runs, two buckets of the down-sampling. */
const MIN_REACH = 8;

export function stepChart({ firstStep, loss }: StepSeries, theme: ChartTheme): LineChart {
  const kept = keepExtremes(loss, MAX_POINTS);
  const raw = kept.map((index) => loss[index] ?? 0);
  const reach = Math.max(MIN_REACH, 2 * bucketLength(loss.length, MAX_POINTS));
  const means = movingMeans(loss, kept, reach);
  return {
    theme,
    description: describe(loss.length, means.at(-1)),
    x: {
      title: "Step",
      axis: { format: COUNT_FORMAT, tickCount: TICK_COUNT, tickMinStep: 1 },
      scale: { zero: false, nice: false },
      tooltipFormat: COUNT_FORMAT,
    },
    y: lossAxis(raw),
    xs: kept.map((index) => firstStep + index),
    series: [
      {
        name: "Each step",
        color: theme.raw,
        values: raw,
        width: 1,
        dash: SOLID,
        hasDots: false,
      },
      {
        name: `Mean of ${2 * reach + 1} steps`,
        color: theme.trend,
        values: means,
        width: 2,
        dash: SOLID,
        hasDots: false,
      },
    ],
  };
}

function describe(steps: number, lastMean: number | undefined): string {
  if (lastMean === undefined) return "Training loss; no step yet.";
  return `Training loss over ${inThousands(steps)} steps, lately ${lastMean.toFixed(3)} on average.`;
}
