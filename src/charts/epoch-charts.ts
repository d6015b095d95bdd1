/** Loss and accuracy epoch by epoch, in training against validation. */

import {
  epochAccuracyText,
  epochLossText,
  PLOT_AXES,
  PLOT_LINES,
  TICK_WORDS,
} from "#words/plot-text";
import type { EpochMetrics } from "../domain/training/progress";
import { type AccuracyAxis, accuracyAxis } from "./accuracy-axis";
import { labelledTick, lossAxis, TICK_COUNT } from "./axes";
import type { AxisDress } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import { besideGhost, withGaps } from "./ghost";
import { DASHED, DOTTED, type LineChart, SOLID } from "./line-chart";

type Epochs = readonly EpochMetrics[];

/** More dots than this would run together. */
const MAX_DOTS = 30;

/** From so many epochs on, the first one no longer stretches the accuracy axis. */
const SETTLED_EPOCHS = 3;

export interface EpochChartOptions {
  readonly theme: ChartTheme;
  /** Of the run before; empty where there is none. */
  readonly ghost: Epochs;
  /** Of the whole run, so that the axis stands still; null where that is not known. */
  readonly count: number | null;
}

export function epochLossChart(epochs: Epochs, options: EpochChartOptions): LineChart {
  const both = [...epochs, ...options.ghost];
  return {
    ...againstEachOther(epochs, options, {
      training: ({ trainingLoss }) => trainingLoss,
      validation: ({ validationLoss }) => validationLoss,
    }),
    description: epochLossText(epochs.at(-1)),
    y: lossAxis(present(both.flatMap((epoch) => [epoch.trainingLoss, epoch.validationLoss]))),
  };
}

export function epochAccuracyChart(epochs: Epochs, options: EpochChartOptions): LineChart {
  return {
    ...againstEachOther(epochs, options, {
      training: ({ trainingAccuracy }) => trainingAccuracy,
      validation: ({ validationAccuracy }) => validationAccuracy,
    }),
    description: epochAccuracyText(epochs.at(-1)),
    y: percentAxis(accuracyAxis(accuraciesInView(epochs, options.ghost))),
  };
}

interface Measures {
  readonly training: (epoch: EpochMetrics) => number;
  readonly validation: (epoch: EpochMetrics) => number | null;
}

function againstEachOther(
  epochs: Epochs,
  { theme, ghost, count }: EpochChartOptions,
  { training, validation }: Measures,
): Pick<LineChart, "theme" | "isBare" | "series" | "xs" | "x"> {
  const own = epochs.map(({ epoch }) => epoch);
  const before = besideGhost(own, {
    xs: ghost.map(({ epoch }) => epoch),
    values: ghost.map((epoch) => validation(epoch) ?? training(epoch)),
  });
  const line = (values: readonly number[]) => withGaps(values, before.xs.length);
  const shape = { width: 2, hasDots: before.xs.length <= MAX_DOTS };
  const learned = line(epochs.map(training));
  const held = present(epochs.map(validation));
  return {
    theme,
    isBare: true,
    xs: before.xs,
    x: epochAxis(Math.max(count ?? 1, before.xs.at(-1) ?? 1)),
    series: [
      ...(ghost.length === 0 ? [] : [{ ...GHOST, color: theme.ghost, values: before.values }]),
      { ...shape, name: PLOT_LINES.training, color: theme.training, values: learned, dash: DASHED },
      ...(held.length < epochs.length
        ? []
        : [
            {
              ...shape,
              name: PLOT_LINES.validation,
              color: theme.validation,
              values: line(held),
              dash: SOLID,
            },
          ]),
    ],
  };
}

const GHOST = { name: PLOT_LINES.before, width: 2, dash: DOTTED, hasDots: false, isGhost: true };

/** Half an epoch of room on either side, so that a single one stands in the middle. */
function epochAxis(count: number): AxisDress {
  return {
    title: PLOT_AXES.epoch,
    axis: {
      format: "d",
      tickCount: Math.min(TICK_COUNT, count),
      tickMinStep: 1,
      labelExpr: labelledTick(TICK_WORDS.epoch),
    },
    scale: { domain: [0.5, count + 0.5], nice: false },
    tooltipFormat: "d",
  };
}

/**
 * The first epoch is far below the others, since its mean begins with an untrained network. It
 * would press the differences that matter into one line, so its line comes in from below.
 */
function accuraciesInView(epochs: Epochs, ghost: Epochs): readonly number[] {
  const inView = [...settled(epochs), ...settled(ghost)];
  if (inView.length === 0) return [0, 1];
  return present(inView.flatMap((epoch) => [epoch.trainingAccuracy, epoch.validationAccuracy]));
}

function settled(epochs: Epochs): Epochs {
  return epochs.length < SETTLED_EPOCHS ? epochs : epochs.slice(1);
}

/** Nothing is held out of a run that learns from all images. */
function present(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

function percentAxis({ low, high, ticks, decimals }: AccuracyAxis): AxisDress {
  return {
    title: PLOT_AXES.accuracy,
    axis: { format: `.${decimals}%`, values: ticks },
    scale: { domain: [low, high], nice: false, zero: false },
    tooltipFormat: ".2%",
  };
}
