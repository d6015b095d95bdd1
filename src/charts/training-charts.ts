/**
 * The charts of a training run, drawn by tfjs-vis into given containers.
 *
 * A container is an element without padding. Its chart takes its width, follows it, is 240 CSS
 * pixels high, and has a name for screen readers. A later draw into the same container replaces
 * the chart; draws into one container take turns.
 */

import type { EpochMetrics } from "../domain/training/progress";
import type { ChartTheme } from "./chart-theme";
import { epochAccuracyChart, epochLossChart } from "./epoch-charts";
import { drawLines } from "./line-chart";
import { type StepSeries, stepChart } from "./step-chart";

/** Training loss step by step. Of long runs the lowest and highest of each stretch are shown. */
export async function drawStepChart(
  container: HTMLElement,
  series: StepSeries,
  theme: ChartTheme,
): Promise<void> {
  await drawLines(container, stepChart(series, theme));
}

/** Loss and accuracy of every epoch, in training against validation. */
export async function drawEpochCharts(
  lossContainer: HTMLElement,
  accuracyContainer: HTMLElement,
  epochs: readonly EpochMetrics[],
  theme: ChartTheme,
): Promise<void> {
  await drawLines(lossContainer, epochLossChart(epochs, theme));
  // Vega waits for nothing in between: both charts would make one long task.
  await new Promise((resolve) => setTimeout(resolve));
  await drawLines(accuracyContainer, epochAccuracyChart(epochs, theme));
}
