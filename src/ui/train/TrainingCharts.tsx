import { useMemo, useRef } from "react";
import { drawEpochCharts, drawStepChart } from "../../charts/training-charts";
import { useMetricLog, useSession } from "../use-session";
import { ChartFrame } from "./ChartFrame";
import { useChart, useChartLibrary, useChartTheme } from "./use-chart";

/** Loss by step; loss and accuracy by epoch, in training against validation. */
export function TrainingCharts() {
  const isIdle = useSession(({ run, stepCount }) => run.phase === "idle" && stepCount === 0);
  useChartLibrary();
  return (
    <div className="charts" data-idle={isIdle}>
      <StepChart />
      <EpochCharts />
    </div>
  );
}

function StepChart() {
  const container = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const metricLog = useMetricLog();
  const stepCount = useSession((session) => session.stepCount);
  // A new object whenever there is something new to draw: more steps, or other colours.
  const drawing = useMemo(() => (stepCount === 0 ? null : { theme }), [stepCount, theme]);
  const hasFailed = useChart([container], drawing, async (newest) => {
    const series = metricLog.series();
    if (container.current === null || series.loss.length === 0) return;
    await drawStepChart(container.current, series, newest.theme);
  });
  return (
    <ChartFrame
      title="Loss of each step"
      container={container}
      isEmpty={stepCount === 0}
      hasFailed={hasFailed}
      promise="Falls while the network learns, fast at first."
      isWide
    />
  );
}

function EpochCharts() {
  const loss = useRef<HTMLDivElement>(null);
  const accuracy = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const epochs = useSession((session) => session.epochs);
  const drawing = useMemo(() => (epochs.length === 0 ? null : { epochs, theme }), [epochs, theme]);
  const hasFailed = useChart([loss, accuracy], drawing, async (newest) => {
    if (loss.current === null || accuracy.current === null) return;
    await drawEpochCharts(loss.current, accuracy.current, newest.epochs, newest.theme);
  });
  const state = { isEmpty: epochs.length === 0, hasFailed };
  return (
    <>
      <ChartFrame
        title="Loss of each epoch"
        container={loss}
        promise="Training against validation, from the first epoch on."
        {...state}
      />
      <ChartFrame
        title="Accuracy of each epoch"
        container={accuracy}
        promise="The share of digits read right."
        {...state}
      />
    </>
  );
}
