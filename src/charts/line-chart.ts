/** Lines over shared x values, drawn by tfjs-vis. */

import { type ChartDress, type LineDress, slotOf } from "./chart-slot";
import { loadTfvis } from "./tfvis";

/** One line; `values` has as many as the chart has `xs`. */
export interface Series extends LineDress {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

export interface LineChart extends Omit<ChartDress, "lines"> {
  readonly series: readonly Series[];
}

/** In CSS pixels: of charts that are not as high as their container. */
const CHART_HEIGHT = 240;
const FONT_SIZE = 12;

/** Lengths of ink and gap. */
export const SOLID = [1, 0];
export const DASHED = [6, 3];
export const DOTTED = [2, 3];

export async function drawLines(container: HTMLElement, chart: LineChart): Promise<void> {
  const { render } = await loadTfvis();
  const { series, ...dress } = chart;
  slotOf(container).dress = { ...dress, lines: series };
  await render.linechart(
    container,
    {
      values: series.map(({ values }) => values.map((y, x) => ({ x, y }))),
      series: series.map(({ name }) => name),
    },
    {
      height: chart.isBare === true ? container.clientHeight : CHART_HEIGHT,
      fontSize: FONT_SIZE,
      seriesColors: series.map(({ color }) => color),
    },
  );
}
