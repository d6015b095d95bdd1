/**
 * The charts of a training run, drawn by tfjs-vis into given containers.
 *
 * A container is an element without padding. Its chart takes its width and height, follows both,
 * and has a name for screen readers. A later draw into the same container replaces the chart;
 * draws into one container take turns.
 */

import type { EpochMetrics } from "../domain/training/progress";
import { type EpochChartOptions, epochAccuracyChart, epochLossChart } from "./epoch-charts";
import { drawLines } from "./line-chart";
import { type StepChartOptions, type StepSeries, stepChart } from "./step-chart";

/** Training loss step by step. Of long runs the lowest and highest of each stretch are shown. */
export async function drawStepLoss(
  container: HTMLElement,
  series: StepSeries,
  options: StepChartOptions,
): Promise<void> {
  await drawLines(container, stepChart(series, options));
}

/** Loss of every epoch, in training against validation. */
export async function drawEpochLoss(
  container: HTMLElement,
  epochs: readonly EpochMetrics[],
  options: EpochChartOptions,
): Promise<void> {
  await drawLines(container, epochLossChart(epochs, options));
}

/** Accuracy of every epoch, in training against validation. */
export async function drawEpochAccuracy(
  container: HTMLElement,
  epochs: readonly EpochMetrics[],
  options: EpochChartOptions,
): Promise<void> {
  await drawLines(container, epochAccuracyChart(epochs, options));
}
