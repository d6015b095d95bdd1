import { useMemo, useRef } from "react";
import { RELIABILITY_TITLE } from "#words/certainty-text";
import { drawReliability } from "../../../charts/reliability-chart";
import type { ReliabilityBin } from "../../../domain/understand/calibration";
import { ChartFrame } from "../../train/ChartFrame";
import { useChart, useChartTheme } from "../../train/use-chart";

interface ReliabilityChartProps {
  readonly bins: readonly ReliabilityBin[];
}

/** Accuracy against confidence, beside the line where the two agree. */
export function ReliabilityChart({ bins }: ReliabilityChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const drawing = useMemo(() => ({ bins, theme }), [bins, theme]);
  const hasFailed = useChart([container], drawing, async (newest) => {
    if (container.current === null) return;
    await drawReliability(container.current, newest.bins, newest.theme);
  });
  return (
    <ChartFrame
      title={RELIABILITY_TITLE}
      container={container}
      isEmpty={false}
      hasFailed={hasFailed}
      promise=""
    />
  );
}
