/** Loss and accuracy epoch by epoch, in training against validation. */

import type { EpochMetrics } from "../domain/training/progress";
import { type AccuracyAxis, accuracyAxis } from "./accuracy-axis";
import { inPercent, lossAxis, TICK_COUNT } from "./axes";
import type { AxisDress } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import { DASHED, type LineChart, SOLID } from "./line-chart";

type Epochs = readonly EpochMetrics[];

/** More dots than this would run together. */
const MAX_DOTS = 30;

/** From so many epochs on, the first one no longer stretches the accuracy axis. */
const SETTLED_EPOCHS = 3;

export function epochLossChart(epochs: Epochs, theme: ChartTheme): LineChart {
  const last = epochs.at(-1);
  return {
    ...againstEachOther(
      epochs.map(({ trainingLoss }) => trainingLoss),
      present(epochs.map(({ validationLoss }) => validationLoss)),
      theme,
    ),
    description: last
      ? `Loss after epoch ${last.epoch}: training ${last.trainingLoss.toFixed(3)}${heldOutText(last.validationLoss?.toFixed(3))}.`
      : "Loss of each epoch; no epoch yet.",
    xs: epochs.map(({ epoch }) => epoch),
    x: epochAxis(epochs),
    y: lossAxis(present(epochs.flatMap((epoch) => [epoch.trainingLoss, epoch.validationLoss]))),
  };
}

export function epochAccuracyChart(epochs: Epochs, theme: ChartTheme): LineChart {
  const last = epochs.at(-1);
  return {
    ...againstEachOther(
      epochs.map(({ trainingAccuracy }) => trainingAccuracy),
      present(epochs.map(({ validationAccuracy }) => validationAccuracy)),
      theme,
    ),
    description: last
      ? `Accuracy after epoch ${last.epoch}: training ${inPercent(last.trainingAccuracy)}${heldOutText(last.validationAccuracy === null ? undefined : inPercent(last.validationAccuracy))}.`
      : "Accuracy of each epoch; no epoch yet.",
    xs: epochs.map(({ epoch }) => epoch),
    x: epochAxis(epochs),
    y: percentAxis(accuracyAxis(accuraciesInView(epochs))),
  };
}

function againstEachOther(
  training: readonly number[],
  validation: readonly number[],
  theme: ChartTheme,
): Pick<LineChart, "theme" | "series"> {
  const line = { width: 2, hasDots: training.length <= MAX_DOTS };
  const learned = { name: "Training", color: theme.training, values: training, dash: DASHED };
  const held = { name: "Validation", color: theme.validation, values: validation, dash: SOLID };
  const series = [learned, held].filter(({ values }) => values.length > 0);
  return { theme, series: series.map((one) => ({ ...line, ...one })) };
}

/** Half an epoch of room on either side, so that a single one stands in the middle. */
function epochAxis(epochs: Epochs): AxisDress {
  const first = epochs[0]?.epoch ?? 1;
  const last = epochs.at(-1)?.epoch ?? 1;
  return {
    title: "Epoch",
    axis: { format: "d", tickCount: Math.min(TICK_COUNT + 1, last - first + 1), tickMinStep: 1 },
    scale: { domain: [first - 0.5, last + 0.5], nice: false },
    tooltipFormat: "d",
  };
}

/**
 * The first epoch is far below the others, since its mean begins with an untrained network. It
 * would press the differences that matter into one line, so its line comes in from below.
 */
function accuraciesInView(epochs: Epochs): readonly number[] {
  if (epochs.length === 0) return [0, 1];
  const inView = epochs.length < SETTLED_EPOCHS ? epochs : epochs.slice(1);
  return present(inView.flatMap((epoch) => [epoch.trainingAccuracy, epoch.validationAccuracy]));
}

/** Nothing is held out of a run that learns from all images. */
function present(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

function heldOutText(value: string | undefined): string {
  return value === undefined ? "" : `, validation ${value}`;
}

function percentAxis({ low, high, ticks, decimals }: AccuracyAxis): AxisDress {
  return {
    title: "Accuracy",
    axis: { format: `.${decimals}%`, values: ticks },
    scale: { domain: [low, high], nice: false, zero: false },
    tooltipFormat: ".2%",
  };
}
