/** What accuracy costs: one point for each algorithm, over the time that it took, drawn by tfjs-vis. */

import { TIME_CHART_WORDS, timeChartText } from "#words/time-chart-text";
import { accuracyAxis } from "./accuracy-axis";
import { type PointDress, slotOf } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import type { PointRow } from "./dress-points";
import { loadTfvis } from "./tfvis";

export interface TimedAccuracy {
  readonly name: string;
  /** A number or letter that stands at the point. */
  readonly mark: string;
  /** 0 or more; below a hundredth it stands at a hundredth. */
  readonly seconds: number;
  /** 0 to 1, with the ends of its interval. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
}

/** In CSS pixels, as all charts. */
const CHART_HEIGHT = 240;
const FONT_SIZE = 12;

/** The axis is logarithmic and has no place for nothing. */
const LEAST_SECONDS = 0.01;

/** @param points at least one, best first */
export async function drawTimeChart(
  container: HTMLElement,
  points: readonly TimedAccuracy[],
  theme: ChartTheme,
): Promise<void> {
  const { render } = await loadTfvis();
  slotOf(container).dress = timeDress(points, theme);
  const values = timeRows(points).map((row) => ({ ...row }));
  await render.scatterplot(container, { values }, { height: CHART_HEIGHT, fontSize: FONT_SIZE });
}

export function timeRows(points: readonly TimedAccuracy[]): readonly PointRow[] {
  return points.map(({ name, mark, seconds, accuracy, low, high }) => ({
    name,
    mark,
    x: Math.max(LEAST_SECONDS, seconds),
    y: accuracy,
    low: Math.max(0, low),
    high: Math.min(1, high),
  }));
}

export function timeDress(points: readonly TimedAccuracy[], theme: ChartTheme): PointDress {
  const rows = timeRows(points);
  const { low, high, ticks, decimals } = accuracyAxis(rows.flatMap((row) => [row.low, row.high]));
  const powers = powersOfTen(rows.map(({ x }) => x));
  return {
    theme,
    description: timeChartText(points),
    nameTitle: TIME_CHART_WORDS.name,
    x: {
      title: TIME_CHART_WORDS.seconds,
      axis: { format: "~g", values: powers },
      scale: { type: "log", domain: [powers[0], powers.at(-1)], nice: false },
      tooltipFormat: ",.2~f",
    },
    y: {
      title: TIME_CHART_WORDS.accuracy,
      axis: { format: `.${decimals}%`, values: ticks },
      scale: { domain: [low, high], nice: false, zero: false },
      tooltipFormat: ".2%",
    },
  };
}

/** From the one at or below all values to the one above them. */
function powersOfTen(values: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.floor(Math.log10(Math.max(...values))) + 1;
  // As text: 10 ** -2 is not quite 0.01 everywhere.
  return Array.from({ length: last - first + 1 }, (_, step) => Number(`1e${first + step}`));
}
