import { useMemo, useRef } from "react";
import { contestantName } from "#words/contestant-text";
import { TIME_CHART } from "#words/leaderboard-text";
import { drawTimeChart } from "../../charts/time-chart";
import { judgedStandings } from "../../domain/arena/standings";
import parts from "../parts/shared.module.css";
import { ChartFrame } from "../train/ChartFrame";
import { useChart, useChartLibrary, useChartTheme } from "../train/use-chart";
import { useSession } from "../use-session";

/** What accuracy costs: against the time of training, each point with its rank. */
export function TimeChart() {
  const container = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const ground = useSession(({ understanding }) => understanding.arena.ground);
  const results = useSession(({ understanding }) => understanding.arena.results);
  useChartLibrary();
  const drawing = useMemo(() => {
    const judged = judgedStandings({ ground, results, waiting: [], progress: null });
    const points = judged.flatMap(({ rank, result, interval }) => {
      if (interval === null) return [];
      const { accuracy, fitSeconds: seconds, contestant } = result;
      const { low, high } = interval;
      return [
        { name: contestantName(contestant), mark: String(rank), seconds, accuracy, low, high },
      ];
    });
    return points.length === 0 ? null : { points, theme };
  }, [ground, results, theme]);
  const hasFailed = useChart([container], drawing, async ({ points, theme }) => {
    if (container.current !== null) await drawTimeChart(container.current, points, theme);
  });
  return (
    <div>
      <ChartFrame
        title={TIME_CHART.title}
        container={container}
        isEmpty={drawing === null}
        hasFailed={hasFailed}
        promise={TIME_CHART.promise}
      />
      <p className={parts.hint}>{TIME_CHART.hint}</p>
    </div>
  );
}
