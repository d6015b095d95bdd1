/** How often a reader is right against how sure it is, drawn by tfjs-vis. */
import { RELIABILITY_AXES, RELIABILITY_LINES, reliabilityText } from "#words/certainty-text";
import type { ReliabilityBin } from "../domain/understand/calibration";
import type { AxisDress } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import { DASHED, drawLines, type LineChart, SOLID } from "./line-chart";

/** @param bins those without images are left out; at least one has some */
export async function drawReliability(
  container: HTMLElement,
  bins: readonly ReliabilityBin[],
  theme: ChartTheme,
): Promise<void> {
  await drawLines(container, reliabilityChart(bins, theme));
}

export function reliabilityChart(bins: readonly ReliabilityBin[], theme: ChartTheme): LineChart {
  const filled = bins.flatMap(({ count, meanConfidence, accuracy }) =>
    meanConfidence === null || accuracy === null ? [] : [{ count, meanConfidence, accuracy }],
  );
  const confidences = filled.map(({ meanConfidence }) => meanConfidence);
  const line = { width: 2 };
  return {
    theme,
    description: reliabilityText(filled),
    xs: confidences,
    x: shareAxis(RELIABILITY_AXES.confidence),
    y: shareAxis(RELIABILITY_AXES.right),
    series: [
      {
        ...line,
        name: RELIABILITY_LINES.perfect,
        color: theme.axis,
        values: confidences,
        dash: DASHED,
        hasDots: false,
      },
      {
        ...line,
        name: RELIABILITY_LINES.own,
        color: theme.validation,
        values: filled.map(({ accuracy }) => accuracy),
        dash: SOLID,
        hasDots: true,
      },
    ],
  };
}

function shareAxis(title: string): AxisDress {
  return {
    title,
    axis: { format: ".0%", values: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    // A little more than all, or the dots of what is always right would be cut.
    scale: { domain: [0, 1.02], nice: false },
    tooltipFormat: ".1%",
  };
}
