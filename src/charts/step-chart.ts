/** Training loss step by step: every step behind, the trend in front, the run before dotted. */

import { meanLine, PLOT_AXES, PLOT_LINES, stepLossText, TICK_WORDS } from "#words/plot-text";
import { COUNT_FORMAT, labelledTick, lossAxis, TICK_COUNT } from "./axes";
import type { AxisDress } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import { bucketLength, keepExtremes } from "./down-sample";
import { besideGhost, type Curve, withGaps } from "./ghost";
import { DOTTED, type LineChart, SOLID } from "./line-chart";
import { movingMeans } from "./moving-mean";

/** A value for each step, from `firstStep` on without a gap; those not finite are left out. */
export interface StepSeries {
  readonly firstStep: number;
  readonly loss: ArrayLike<number>;
}

export interface StepChartOptions {
  readonly theme: ChartTheme;
  /** Of the run before; null where there is none. */
  readonly ghost: StepSeries | null;
  /** Of the whole run, so that the axis stands still; null where that is not known. */
  readonly steps: number | null;
}

/** One for each pixel or two of a chart's width; Vega's time for a redraw grows with them. */
const MAX_POINTS = 300;
const MAX_GHOST_POINTS = 100;

/** The trend reaches so many steps each way; of long runs, two buckets of the down-sampling. */
const MIN_REACH = 8;

const THIN = { width: 1, dash: SOLID, hasDots: false };
const THICK = { width: 2, dash: SOLID, hasDots: false };

export function stepChart(newest: StepSeries, options: StepChartOptions): LineChart {
  const { firstStep, loss } = newest;
  const { theme } = options;
  const { kept, means, reach } = trend(newest, MAX_POINTS);
  const raw = kept.map((index) => loss[index] ?? 0);
  const own = kept.map((index) => firstStep + index);
  const ghost = besideGhost(own, ghostCurve(options.ghost));
  const line = (values: readonly number[]) => withGaps(values, ghost.xs.length);
  return {
    theme,
    isBare: true,
    description: stepLossText(loss.length, means.at(-1)),
    x: stepAxis(Math.max(options.steps ?? 0, 1 + (ghost.xs.at(-1) ?? 0))),
    y: lossAxis([...raw, ...ghost.values.filter(Number.isFinite)]),
    xs: ghost.xs,
    series: [
      ...(options.ghost === null
        ? []
        : [
            {
              ...THICK,
              name: PLOT_LINES.before,
              color: theme.ghost,
              values: ghost.values,
              dash: DOTTED,
              isGhost: true,
            },
          ]),
      { ...THIN, name: PLOT_LINES.step, color: theme.raw, values: line(raw) },
      {
        ...THICK,
        name: meanLine(2 * reach + 1),
        color: theme.trend,
        values: line(means),
      },
    ],
  };
}

function trend({ loss }: StepSeries, limit: number) {
  const kept = keepExtremes(loss, limit);
  const reach = Math.max(MIN_REACH, 2 * bucketLength(loss.length, limit));
  return { kept, reach, means: movingMeans(loss, kept, reach) };
}

function ghostCurve(ghost: StepSeries | null): Curve {
  if (ghost === null) return { xs: [], values: [] };
  const { kept, means } = trend(ghost, MAX_GHOST_POINTS);
  return { xs: kept.map((index) => ghost.firstStep + index), values: means };
}

/** @param steps of the longest run that is shown */
function stepAxis(steps: number): AxisDress {
  return {
    title: PLOT_AXES.step,
    axis: {
      format: COUNT_FORMAT,
      tickCount: TICK_COUNT - 1,
      tickMinStep: 1,
      labelFlush: true,
      labelExpr: labelledTick(TICK_WORDS.step),
    },
    scale: { domain: [0, Math.max(1, steps - 1)], nice: false },
    tooltipFormat: COUNT_FORMAT,
  };
}
