/** How every chart looks, whatever it shows: Vega-Lite's configuration. */

import type { Vegalite } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";

/** Room for "10,000" and "99.15%"; the title stands still whatever the numbers. */
const Y_LABELS_WIDTH = 38;

/** @param fontFamily the page's, since a canvas inherits none */
export function chartConfig(theme: ChartTheme, fontFamily: string): Vegalite {
  return {
    aria: false,
    background: "transparent",
    font: fontFamily,
    view: { stroke: null },
    axis: {
      labelColor: theme.text,
      titleColor: theme.text,
      titleFontWeight: "normal",
      titlePadding: 8,
      gridColor: theme.grid,
      domainColor: theme.axis,
      tickColor: theme.axis,
      tickSize: 4,
      labelPadding: 4,
    },
    axisX: { grid: false, labelFlush: false },
    axisY: { domain: false, ticks: false, minExtent: Y_LABELS_WIDTH, maxExtent: Y_LABELS_WIDTH },
    legend: {
      orient: "top",
      direction: "horizontal",
      labelColor: theme.text,
      symbolType: "stroke",
      symbolSize: 256,
      symbolStrokeWidth: 2,
      columnPadding: 12,
      labelLimit: 200,
      offset: 8,
      padding: 0,
    },
  };
}
