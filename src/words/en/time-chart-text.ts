/** The chart of accuracy against training time, in words. */
import { percent } from "./formats";

export const TIME_CHART_WORDS = {
  title: "Accuracy against training time",
  name: "Algorithm",
  seconds: "Training time in seconds",
  accuracy: "Accuracy",
} as const;

interface TimedPoint {
  readonly name: string;
  /** Stands at the point. */
  readonly mark: string;
  readonly seconds: number;
  /** 0 to 1. */
  readonly accuracy: number;
}

/** The chart for those who cannot see it. */
export function timeChartText(points: readonly TimedPoint[]): string {
  const told = points.map(
    ({ name, mark, accuracy, seconds }) =>
      `${mark}: ${name}, ${percent(accuracy, 2)} after ${seconds.toFixed(seconds < 10 ? 1 : 0)} s`,
  );
  return `${TIME_CHART_WORDS.title}. ${told.join("; ")}.`;
}
